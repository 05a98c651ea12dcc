package dev.vigil.scenario;

/** The inside of the car. */
public record Cabin(
        DriveSide driveSide, BodyClass bodyClass, boolean wheel, Belt belt, int passengers, PhoneLocation phoneLocation)
        implements ScenarioPart {

    public static Cabin defaults() {
        return new Cabin(DriveSide.LHD, BodyClass.SEDAN, true, Belt.WORN, 0, PhoneLocation.NONE);
    }

    public Cabin withDriveSide(DriveSide side) {
        return new Cabin(side, bodyClass, wheel, belt, passengers, phoneLocation);
    }

    public Cabin withBodyClass(BodyClass body) {
        return new Cabin(driveSide, body, wheel, belt, passengers, phoneLocation);
    }

    public Cabin withPassengers(int count) {
        return new Cabin(driveSide, bodyClass, wheel, belt, count, phoneLocation);
    }

    public Cabin withPhone(PhoneLocation location) {
        return new Cabin(driveSide, bodyClass, wheel, belt, passengers, location);
    }
}
