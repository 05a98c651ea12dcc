package dev.vigil.renderer.internal.mesh;

/** What moves a mesh. */
public enum Attachment {
    WORLD,
    HEAD,
    /**
     * Strands rooted in the lid margins: the place holds the side, how far along the margin from the inner corner (0 to 1), and
     * 1 for the upper lid; the normal holds the way outward, up along the lid and forward off it, in cm.
     */
    LIDS,
    LEFT_FOREARM,
    RIGHT_FOREARM,
    LEFT_HAND,
    RIGHT_HAND
}
