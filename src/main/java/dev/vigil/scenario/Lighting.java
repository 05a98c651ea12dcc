package dev.vigil.scenario;

/**
 * The light.
 *
 * @param illuminanceLx     1 to 100,000
 * @param sunAzimuth        degrees from straight ahead, + left, -180 to 180
 * @param sunElevation      degrees above the horizon, -10 to 90
 * @param transitionSeconds length of a ramp, or time of a step, 0 to 60
 * @param flickerHz         0 (none) to 120
 * @param nirPower          strength of the 940 nm LEDs relative to normal, 0 to 3
 */
public record Lighting(
        double illuminanceLx,
        double sunAzimuth,
        double sunElevation,
        LightTransition transition,
        double transitionSeconds,
        double flickerHz,
        double nirPower)
        implements ScenarioPart {

    public static Lighting defaults() {
        return of(10_000, 45, 40);
    }

    public static Lighting of(double illuminanceLx, double sunAzimuth, double sunElevation) {
        return new Lighting(illuminanceLx, sunAzimuth, sunElevation, LightTransition.NONE, 0, 0, 1);
    }
}
