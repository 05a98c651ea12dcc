package dev.vigil.scenario;

/** Whether all rows of the sensor see the same moment or one after the other. */
public enum Shutter implements Term {
    GLOBAL,
    ROLLING
}
