package dev.vigil.scenario;

/** What the sensor sees. */
public enum Spectrum implements Term {
    NIR940,
    RGB
}
