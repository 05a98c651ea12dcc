package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.clamp;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.GazeZone;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Directions of the gaze zones from the driver's eyes in a left-hand drive car, degrees + left and + up. */
public final class GazeDirections {

    /** @param distanceCm how far away the thing looked at is */
    public record Direction(float azimuth, float elevation, float distanceCm) {

        Direction mirrored() {
            return new Direction(-azimuth, elevation, distanceCm);
        }

        /** World point in this direction from the neutral eye midpoint. */
        public Vec3 point() {
            return Mat3.ofYawPitchRoll(azimuth, elevation, 0).apply(new Vec3(0, 0, distanceCm));
        }

        float angleTo(float otherAzimuth, float otherElevation) {
            Vec3 a = Mat3.ofYawPitchRoll(azimuth, elevation, 0).apply(new Vec3(0, 0, 1));
            Vec3 b = Mat3.ofYawPitchRoll(otherAzimuth, otherElevation, 0).apply(new Vec3(0, 0, 1));
            return (float) StrictMath.toDegrees(StrictMath.acos(clamp(a.dot(b), -1, 1)));
        }
    }

    private static final float ZONE_RADIUS_DEGREES = 9;

    private final Map<GazeZone, Direction> directions = new EnumMap<>(GazeZone.class);

    public GazeDirections(DriveSide side) {
        put(side, GazeZone.FORWARD_ROAD, 0, -1, 4000);
        put(side, GazeZone.DRIVER_SIDE_MIRROR, 42, -9, 90);
        put(side, GazeZone.DRIVER_SIDE_WINDOW, 72, -4, 800);
        put(side, GazeZone.REAR_VIEW_MIRROR, -38, 11, 65);
        put(side, GazeZone.PASSENGER_SIDE_MIRROR, -58, -9, 150);
        put(side, GazeZone.PASSENGER_SIDE_WINDOW, -80, -3, 800);
        put(side, GazeZone.PASSENGER_FACE, -98, -2, 75);
        put(side, GazeZone.PASSENGER_FOOTWELL, -52, -45, 120);
        put(side, GazeZone.IVI, -33, -24, 70);
        put(side, GazeZone.GLOVEBOX, -55, -27, 105);
        put(side, GazeZone.INSTRUMENT_CLUSTER, 0, -19, 72);
        put(side, GazeZone.LAP, 2, -58, 55);
    }

    private void put(DriveSide side, GazeZone zone, float azimuth, float elevation, float distance) {
        Direction direction = new Direction(azimuth, elevation, distance);
        directions.put(zone, side == DriveSide.LHD ? direction : direction.mirrored());
    }

    /** Whether the zone has a direction at all. */
    public boolean knows(GazeZone zone) {
        return directions.containsKey(zone);
    }

    /** The road for zones without a direction of their own. */
    public Direction to(GazeZone zone) {
        Direction direction = directions.get(zone);
        return direction == null ? Objects.requireNonNull(directions.get(GazeZone.FORWARD_ROAD)) : direction;
    }

    /** The nearest zone within 9 degrees, else {@code other}. */
    public GazeZone zoneAt(float azimuth, float elevation) {
        GazeZone best = GazeZone.OTHER;
        float least = ZONE_RADIUS_DEGREES;
        for (Map.Entry<GazeZone, Direction> entry : directions.entrySet()) {
            float angle = entry.getValue().angleTo(azimuth, elevation);
            if (angle < least) {
                least = angle;
                best = entry.getKey();
            }
        }
        return best;
    }
}
