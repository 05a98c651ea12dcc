package dev.vigil.renderer.internal.rig;

import java.util.List;

/** What one arm does in a frame: holds it goes through, each covering the one before by its progress. */
record ArmPose(List<Reach> reaches) {

    /**
     * @param stroke   0 at the hold's rest, 1 at the end of its stroke
     * @param progress 0 not begun, 1 arrived
     */
    record Reach(Hold hold, float stroke, float progress) {}

    ArmPose {
        reaches = List.copyOf(reaches);
    }
}
