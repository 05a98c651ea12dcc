package dev.vigil.clip;

/** How far a clip has come on its way into a dataset. */
public enum ClipStage {
    /** Media is there, first labels are being made. */
    LABELLING("labelling"),
    /** Waits for a person. */
    TO_LABEL("to label"),
    /** Somebody has begun to correct. */
    IN_WORK("in work"),
    /** Waits for a reviewer. */
    SUBMITTED("submitted"),
    /** A reviewer asked for another round. */
    CHANGES_REQUESTED("changes requested"),
    /** May enter a dataset. */
    APPROVED("approved"),
    /** Not to be used. */
    REJECTED("rejected"),
    /** Its video and labels were taken away for ever. */
    ERASED("erased");

    private final String label;

    ClipStage(String label) {
        this.label = label;
    }

    /** The stage as people read it. */
    public String label() {
        return label;
    }

    /** Whether labels may still be edited. */
    public boolean editable() {
        return this == TO_LABEL || this == IN_WORK || this == CHANGES_REQUESTED;
    }
}
