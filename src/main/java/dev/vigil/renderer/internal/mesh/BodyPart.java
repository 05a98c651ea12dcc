package dev.vigil.renderer.internal.mesh;

/** What a surface belongs to, for segmentation and visibility. */
public enum BodyPart {
    HEAD,
    EAR,
    EYE,
    LASH,
    MOUTH,
    HAIR,
    BROW,
    BEARD,
    TORSO,
    ARM,
    HAND,
    SEAT,
    BELT,
    WHEEL,
    CABIN,
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
    PASSENGER
}
