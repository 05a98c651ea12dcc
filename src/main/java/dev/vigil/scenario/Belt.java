package dev.vigil.scenario;

/** How the belt is worn. */
public enum Belt implements Term {
    WORN,
    BEHIND,
    ABSENT
}
