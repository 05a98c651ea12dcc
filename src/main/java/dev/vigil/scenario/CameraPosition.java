package dev.vigil.scenario;

/** Where the camera is mounted. */
public enum CameraPosition implements Term {
    CLUSTER,
    COLUMN,
    A_PILLAR,
    MIRROR,
    IVI
}
