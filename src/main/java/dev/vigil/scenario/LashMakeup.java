package dev.vigil.scenario;

/** Make-up on the lashes. */
public enum LashMakeup implements Term {
    NONE,
    NORMAL,
    THICK
}
