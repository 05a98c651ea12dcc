package dev.vigil.renderer;

/** Whether a labelled thing can be seen in the frame. */
public enum Visibility {
    VISIBLE,
    OCCLUDED,
    OUT_OF_FRAME
}
