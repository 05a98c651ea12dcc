package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import java.util.List;

/**
 * What the driver does in one frame.
 *
 * @param gazePoint      where both eyes look, world cm
 * @param gazeAzimuth    degrees + left, vehicle frame
 * @param lidRight       openness, 0 shut, 1 own open baseline
 * @param pupil          radius in cm
 * @param lean           how far the upper body has left its seat, at the shoulders, world cm
 * @param twist          of the trunk, degrees + left
 * @param passengers     how their heads have moved from where they rest
 */
public record FramePose(
        float headYaw,
        float headPitch,
        float headRoll,
        Vec3 headShift,
        float jawDegrees,
        Vec3 gazePoint,
        float gazeAzimuth,
        float gazeElevation,
        float lidRight,
        float lidLeft,
        float pupil,
        ArmsPose arms,
        Expression expression,
        Vec3 lean,
        float twist,
        boolean talking,
        boolean yawning,
        List<Rigid> passengers) {}
