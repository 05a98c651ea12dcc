package dev.vigil.renderer;

/** What a pixel shows; its place in this list is its value in stored segmentations. */
public enum Part {
    CABIN,
    WINDOW,
    FACE,
    SKIN,
    LIPS,
    MOUTH,
    SCLERA,
    IRIS,
    PUPIL,
    EYE_CORNER,
    BROW,
    LASH,
    HAIR,
    BEARD,
    EAR,
    TORSO,
    ARM,
    HAND,
    SEAT,
    BELT,
    WHEEL,
    SPECTACLES,
    LENS,
    PHONE,
    CUP,
    BOTTLE,
    CIGARETTE,
    FOOD,
    MASK,
    HAT,
    SCARF,
    MOUNT,
    PASSENGER,
    OTHER;

    private static final Part[] BY_CODE = values();

    /** 0 to 33. */
    public byte code() {
        return (byte) ordinal();
    }

    /** The part with a code, one of those that parts have. */
    public static Part of(byte code) {
        return BY_CODE[code];
    }

    /** Whether it lies between the lids. */
    public boolean eye() {
        return this == SCLERA || this == IRIS || this == PUPIL || this == EYE_CORNER;
    }
}
