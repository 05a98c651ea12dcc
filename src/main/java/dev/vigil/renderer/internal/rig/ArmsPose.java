package dev.vigil.renderer.internal.rig;

/**
 * Where both hands are.
 *
 * @param leftToLap  0 on the wheel, 1 in the lap
 * @param rightToLap likewise
 */
public record ArmsPose(float leftToLap, float rightToLap) {}
