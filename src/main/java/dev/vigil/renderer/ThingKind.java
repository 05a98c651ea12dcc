package dev.vigil.renderer;

/** What is labelled besides the driver. */
public enum ThingKind {
    PHONE,
    CUP,
    BOTTLE,
    CIGARETTE,
    FOOD,
    GLASSES,
    MASK,
    HAT,
    SCARF,
    BELT,
    STEERING_WHEEL
}
