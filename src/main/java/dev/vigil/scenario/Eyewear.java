package dev.vigil.scenario;

/** Glasses on the face. */
public enum Eyewear implements Term {
    NONE,
    GLASSES,
    SUNGLASSES
}
