package dev.vigil.scenario;

/** The inside of the car. */
public record Cabin(
        DriveSide driveSide, BodyClass bodyClass, boolean wheel, Belt belt, int passengers, PhoneLocation phoneLocation)
        implements ScenarioPart {

    public static Cabin defaults() {
        return new Cabin(DriveSide.LHD, BodyClass.SEDAN, true, Belt.WORN, 0, PhoneLocation.NONE);
    }
}
