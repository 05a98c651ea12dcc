package dev.vigil.renderer;

/** What a hand touches. */
public enum HandContact {
    NONE,
    WHEEL,
    GEAR,
    FACE,
    PHONE,
    CUP,
    BOTTLE,
    CIGARETTE,
    FOOD
}
