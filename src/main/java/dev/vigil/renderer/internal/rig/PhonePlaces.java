package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.PhoneLocation;
import java.util.Optional;

/** Where phones are: held by a hand, lying, or in a mount; for a left-hand drive car, mirrored for the other. */
public final class PhonePlaces {

    /** The point of the screen that a finger taps. */
    static final Vec3 TOUCHED = new Vec3(0, -1.5f, .5f);

    private PhonePlaces() {}

    static boolean isHeld(PhoneLocation location) {
        return switch (location) {
            case NONE, DASH_MOUNT, CHARGE_DOCK, WINDSCREEN_MOUNT -> false;
            default -> true;
        };
    }

    /** Frame of a phone in a mount: x across the screen, y up along it, z out of it. */
    public static Optional<Rigid> mounted(Cabin cabin) {
        Vec3 at = switch (cabin.phoneLocation()) {
            case DASH_MOUNT -> new Vec3(27, -19, 60);
            case CHARGE_DOCK -> new Vec3(-31, -47, 40);
            case WINDSCREEN_MOUNT -> new Vec3(-13, -9.5f, 62);
            default -> null;
        };
        if (at == null) {
            return Optional.empty();
        }
        Vec3 place = cabin.driveSide() == DriveSide.LHD ? at : at.mirrored();
        boolean lying = cabin.phoneLocation() == PhoneLocation.CHARGE_DOCK;
        Vec3 up = lying ? new Vec3(0, .45f, .89f) : new Vec3(0, 1, .12f);
        return Optional.of(new Rigid(Mat3.ofAxes(up, place.times(-1)), place));
    }

    /** A hand that holds the phone there, for a right hand. @param inner whether it is the one in the middle of the car */
    static Hold held(PhoneLocation location, boolean inner) {
        float middle = inner ? -1 : 1;
        Vec3 at = switch (location) {
            case KNEE_DRIVER_SIDE -> new Vec3(-middle * 13, -48, 33);
            case KNEE_PASSENGER_SIDE -> new Vec3(middle * 15, -48, 33);
            case RIM -> new Vec3(-middle * 14, -31, 39);
            case WHEEL_CENTRE -> new Vec3(-3, -36, 36);
            case WINDSCREEN_HELD -> new Vec3(-7, -7, 45);
            case CLUSTER_HELD -> new Vec3(-3, -19, 42);
            default -> new Vec3(-5, -48, 26);
        };
        Vec3 along = new Vec3(.30f, .80f, .52f).unit();
        return Holds.phoneHeld(at, along, Holds.phone());
    }
}
