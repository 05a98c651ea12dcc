package dev.vigil.renderer.internal.gaze;

import static dev.vigil.renderer.internal.math.Scalar.clamp;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Vec3;

/**
 * A line from the resting eyes to what is looked at, in degrees.
 *
 * @param azimuth    + left
 * @param elevation  + up
 * @param distanceCm above 0
 */
public record Sightline(float azimuth, float elevation, float distanceCm) {

    /** Between the eyes of a driver at rest. */
    public static final Vec3 EYES = new Vec3(0, 0, 7.3f);

    public static Sightline to(Vec3 point) {
        return between(EYES, point);
    }

    public static Sightline between(Vec3 eyes, Vec3 point) {
        Vec3 way = point.minus(eyes);
        return new Sightline(azimuth(way), elevation(way), way.norm());
    }

    public static float azimuth(Vec3 direction) {
        return (float) StrictMath.toDegrees(StrictMath.atan2(direction.x(), direction.z()));
    }

    public static float elevation(Vec3 direction) {
        return (float) StrictMath.toDegrees(StrictMath.asin(clamp(direction.y() / direction.norm(), -1, 1)));
    }

    public Vec3 direction() {
        return Mat3.ofYawPitchRoll(azimuth, elevation, 0).apply(new Vec3(0, 0, 1));
    }

    public Vec3 point() {
        return EYES.plus(direction().times(distanceCm));
    }

    Sightline at(float otherDistanceCm) {
        return new Sightline(azimuth, elevation, otherDistanceCm);
    }

    /** Degrees between two lines. */
    public float angleTo(Sightline other) {
        return (float) StrictMath.toDegrees(StrictMath.acos(clamp(direction().dot(other.direction()), -1, 1)));
    }
}
