package dev.vigil.scenario;

/** Screen of the infotainment system in the middle of the dashboard. */
public enum IviScreen implements Term {
    LANDSCAPE,
    PORTRAIT,
    NONE
}
