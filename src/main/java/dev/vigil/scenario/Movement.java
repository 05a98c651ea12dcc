package dev.vigil.scenario;

/** How the gaze gets to its target: head first, eyes only, or with the upper body. */
public enum Movement implements Term {
    NONE,
    OWL,
    LIZARD,
    BODY_LEAN
}
