package dev.vigil.renderer.internal.mesh;

/** What moves a mesh. */
public enum Attachment {
    WORLD,
    HEAD,
    LEFT_FOREARM,
    RIGHT_FOREARM,
    LEFT_HAND,
    RIGHT_HAND
}
