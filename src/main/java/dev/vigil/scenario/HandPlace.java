package dev.vigil.scenario;

/** Where a hand rests. */
public enum HandPlace implements Term {
    WHEEL,
    LAP,
    PHONE,
    FACE,
    GEAR,
    OTHER
}
