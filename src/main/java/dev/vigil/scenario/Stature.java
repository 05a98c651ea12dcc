package dev.vigil.scenario;

/** Body size by anthropometric percentile. */
public enum Stature implements Term {
    AF05,
    AF50,
    AM50,
    AM95
}
