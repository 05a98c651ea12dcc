package dev.vigil.renderer.internal.gaze;

import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.PhoneLocation;

/** Where the middle of the phone is at each location, cm in the vehicle frame. */
public final class PhonePlaces {

    private PhonePlaces() {}

    /** For a phone that is nowhere, where a driver would hold one: the lap. */
    public static Vec3 of(PhoneLocation location, DriveSide side) {
        Vec3 place = switch (location) {
            case KNEE_DRIVER_SIDE -> new Vec3(15, -51, 40);
            case KNEE_PASSENGER_SIDE -> new Vec3(-16, -51, 40);
            case LAP, NONE -> new Vec3(0, -48, 37);
            case DASH_MOUNT -> new Vec3(31, -16, 66);
            case CHARGE_DOCK -> new Vec3(-34, -50, 46);
            case RIM -> new Vec3(15, -33, 42);
            case WHEEL_CENTRE -> new Vec3(0, -38, 42);
            case WINDSCREEN_HELD -> new Vec3(-7, -8, 52);
            case CLUSTER_HELD -> new Vec3(-3, -19, 52);
            case WINDSCREEN_MOUNT -> new Vec3(-21, -9, 72);
        };
        return side == DriveSide.LHD ? place : place.mirrored();
    }
}
