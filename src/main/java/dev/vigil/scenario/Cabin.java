package dev.vigil.scenario;

/**
 * The inside of the car.
 *
 * @param wheel whether there is a steering wheel
 * @param rim   its shape
 */
public record Cabin(
        DriveSide driveSide,
        BodyClass bodyClass,
        boolean wheel,
        WheelRim rim,
        IviScreen ivi,
        Belt belt,
        int passengers,
        PhoneLocation phoneLocation)
        implements ScenarioPart {

    public static Cabin defaults() {
        return of(DriveSide.LHD, BodyClass.SEDAN);
    }

    public static Cabin of(DriveSide driveSide, BodyClass bodyClass) {
        return new Cabin(
                driveSide, bodyClass, true, WheelRim.ROUND, IviScreen.LANDSCAPE, Belt.WORN, 0, PhoneLocation.NONE);
    }

    public Cabin withInterior(WheelRim newRim, IviScreen newIvi) {
        return new Cabin(driveSide, bodyClass, wheel, newRim, newIvi, belt, passengers, phoneLocation);
    }

    public Cabin withDriveSide(DriveSide side) {
        return new Cabin(side, bodyClass, wheel, rim, ivi, belt, passengers, phoneLocation);
    }

    public Cabin withBodyClass(BodyClass body) {
        return new Cabin(driveSide, body, wheel, rim, ivi, belt, passengers, phoneLocation);
    }

    public Cabin withPassengers(int count) {
        return new Cabin(driveSide, bodyClass, wheel, rim, ivi, belt, count, phoneLocation);
    }

    public Cabin withPhone(PhoneLocation location) {
        return new Cabin(driveSide, bodyClass, wheel, rim, ivi, belt, passengers, location);
    }

    public Cabin withBelt(Belt worn) {
        return new Cabin(driveSide, bodyClass, wheel, rim, ivi, worn, passengers, phoneLocation);
    }
}
