package dev.vigil.scenario;

/** Weather outside. */
public enum Weather implements Term {
    CLEAR,
    OVERCAST,
    RAIN,
    FOG
}
