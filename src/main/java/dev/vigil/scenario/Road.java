package dev.vigil.scenario;

/** Kind of road. */
public enum Road implements Term {
    MOTORWAY,
    RURAL,
    URBAN
}
