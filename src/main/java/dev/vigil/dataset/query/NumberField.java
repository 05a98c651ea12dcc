package dev.vigil.dataset.query;

/** A field that holds a number; clips that do not state it meet no comparison. */
public enum NumberField implements Field {
    AGE,
    SKIN,
    LUX,
    KSS,
    WIDTH,
    HEIGHT,
    FPS,
    FRAMES
}
