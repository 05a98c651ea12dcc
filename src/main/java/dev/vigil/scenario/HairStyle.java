package dev.vigil.scenario;

/** Scalp hair. */
public enum HairStyle implements Term {
    BALD,
    SHORT,
    BOB,
    LONG
}
