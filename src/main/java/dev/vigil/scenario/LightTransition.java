package dev.vigil.scenario;

/** A change of the light during the clip. */
public enum LightTransition implements Term {
    NONE,
    STEP,
    RAMP
}
