package dev.vigil.scenario;

/**
 * The light.
 *
 * @param illuminanceLx     1 to 100,000
 * @param sunAzimuth        degrees from straight ahead, + left, -180 to 180
 * @param sunElevation      degrees above the horizon, -10 to 90
 * @param transitionSeconds length of a ramp, time of a step, or time of entering a tunnel and, counted from the clip's
 *                          end, of leaving it; 0 to 60
 * @param transitionLx      the light after the change or in the tunnel, 1 to 100,000
 * @param flickerHz         of artificial light, 0 (none) to 120
 * @param nirPower          strength of the 940 nm LEDs relative to normal, 0 to 3
 * @param nirLeds           1 beside the lens axis, which brightens pupils, or 2 apart from it
 * @param headlights        of oncoming cars
 * @param streetLamps       passing overhead at the car's speed
 * @param screenGlow        light of the car's screens on the face, 0 to 1
 */
public record Lighting(
        double illuminanceLx,
        double sunAzimuth,
        double sunElevation,
        LightTransition transition,
        double transitionSeconds,
        double transitionLx,
        double flickerHz,
        double nirPower,
        int nirLeds,
        boolean headlights,
        boolean streetLamps,
        double screenGlow)
        implements ScenarioPart {

    public static Lighting defaults() {
        return of(10_000, 45, 40);
    }

    public static Lighting of(double illuminanceLx, double sunAzimuth, double sunElevation) {
        return new Lighting(
                illuminanceLx, sunAzimuth, sunElevation, LightTransition.NONE, 0, 100, 0, 1, 2, false, false, 0);
    }

    public Lighting changing(LightTransition newTransition, double seconds, double toLx) {
        return new Lighting(
                illuminanceLx,
                sunAzimuth,
                sunElevation,
                newTransition,
                seconds,
                toLx,
                flickerHz,
                nirPower,
                nirLeds,
                headlights,
                streetLamps,
                screenGlow);
    }

    public Lighting flickering(double hertz) {
        return new Lighting(
                illuminanceLx,
                sunAzimuth,
                sunElevation,
                transition,
                transitionSeconds,
                transitionLx,
                hertz,
                nirPower,
                nirLeds,
                headlights,
                streetLamps,
                screenGlow);
    }

    public Lighting withLeds(int count, double power) {
        return new Lighting(
                illuminanceLx,
                sunAzimuth,
                sunElevation,
                transition,
                transitionSeconds,
                transitionLx,
                flickerHz,
                power,
                count,
                headlights,
                streetLamps,
                screenGlow);
    }

    public Lighting atNight(boolean oncoming, boolean lamps, double glow) {
        return new Lighting(
                illuminanceLx,
                sunAzimuth,
                sunElevation,
                transition,
                transitionSeconds,
                transitionLx,
                flickerHz,
                nirPower,
                nirLeds,
                oncoming,
                lamps,
                glow);
    }
}
