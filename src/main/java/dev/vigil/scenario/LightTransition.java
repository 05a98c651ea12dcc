package dev.vigil.scenario;

/** A change of the light during the clip: at once, evenly, or by driving into a tunnel and out of it. */
public enum LightTransition implements Term {
    NONE,
    STEP,
    RAMP,
    TUNNEL
}
