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
    FOREARM,
    HAND,
    SEAT,
    BELT,
    WHEEL,
    CABIN,
    SPECTACLES,
    LENS
}
