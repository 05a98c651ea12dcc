package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.gaze.PhonePlaces;
import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.PhoneLocation;
import java.util.Optional;

/** How phones are where they are: held by a hand, or in a mount. */
public final class PhoneHolds {

    /** The point of the screen that a finger taps. */
    static final Vec3 TOUCHED = new Vec3(0, -1.5f, .5f);

    private PhoneHolds() {}

    static boolean isHeld(PhoneLocation location) {
        return switch (location) {
            case NONE, DASH_MOUNT, CHARGE_DOCK, WINDSCREEN_MOUNT -> false;
            default -> true;
        };
    }

    /** Frame of a phone in a mount: x across the screen, y up along it, z out of it. */
    public static Optional<Rigid> mounted(Cabin cabin) {
        PhoneLocation location = cabin.phoneLocation();
        if (location == PhoneLocation.NONE || isHeld(location)) {
            return Optional.empty();
        }
        Vec3 place = PhonePlaces.of(location, cabin.driveSide());
        Vec3 up = location == PhoneLocation.CHARGE_DOCK ? new Vec3(0, .45f, .89f) : new Vec3(0, 1, .12f);
        return Optional.of(new Rigid(Mat3.ofAxes(up, place.times(-1)), place));
    }

    /** Hands hold a phone on the line to its place, but on the driver's side of the wheel. */
    private static float nearness(PhoneLocation location) {
        return switch (location) {
            case KNEE_DRIVER_SIDE, KNEE_PASSENGER_SIDE, LAP, NONE -> .80f;
            case CLUSTER_HELD -> .85f;
            default -> 1;
        };
    }

    /** A hand that holds the phone where the scenario says. */
    static Hold held(Cabin cabin, Side side) {
        Vec3 at = PhonePlaces.of(cabin.phoneLocation(), cabin.driveSide()).times(nearness(cabin.phoneLocation()));
        return Holds.phoneHeld(side.of(at), new Vec3(0, .84f, .54f), Holds.phone());
    }
}
