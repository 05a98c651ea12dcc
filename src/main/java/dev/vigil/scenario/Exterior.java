package dev.vigil.scenario;

/**
 * The world outside.
 *
 * @param speedKmh  0 to 130; selects which states a monitoring system has to recognise
 * @param vibration road vibration of the body, 0 (none) to 1 (rough)
 */
public record Exterior(Road road, Weather weather, double speedKmh, double vibration) implements ScenarioPart {

    public static Exterior defaults() {
        return new Exterior(Road.MOTORWAY, Weather.CLEAR, 60, 0.2);
    }
}
