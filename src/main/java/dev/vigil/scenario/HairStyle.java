package dev.vigil.scenario;

/** Scalp hair. */
public enum HairStyle implements Term {
    BALD,
    SHORT,
    CURLY,
    BOB,
    LONG,
    PONYTAIL,
    FRINGE
}
