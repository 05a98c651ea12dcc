package dev.vigil.scenario;

/** Size class of the car. */
public enum BodyClass implements Term {
    COMPACT,
    SEDAN,
    SUV
}
