package dev.vigil.renderer;

/**
 * A joint of a hand in pixels, and in cm in the vehicle frame: origin between the driver's eyes at rest, x + left, y + up,
 * z + forward.
 */
public record HandPoint(float x, float y, float worldX, float worldY, float worldZ, Visibility visibility) {}
