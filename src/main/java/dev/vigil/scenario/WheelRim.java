package dev.vigil.scenario;

/** Shape of the steering wheel. */
public enum WheelRim implements Term {
    ROUND,
    FLAT_BOTTOM,
    TWO_SPOKE
}
