package dev.vigil.review;

import dev.vigil.clip.ClipStage;

/** What a reviewer says of a submitted revision. */
public enum Decision {
    APPROVE("approve", ClipStage.APPROVED),
    REJECT("reject", ClipStage.REJECTED),
    REQUEST_CHANGES("request_changes", ClipStage.CHANGES_REQUESTED),
    /** Takes the verdict before it back. */
    REOPEN("reopen", ClipStage.SUBMITTED);

    private final String wire;
    private final ClipStage outcome;

    Decision(String wire, ClipStage outcome) {
        this.wire = wire;
        this.outcome = outcome;
    }

    /** The name in the database and over REST. */
    public String wire() {
        return wire;
    }

    /** The stage that the clip comes to. */
    public ClipStage outcome() {
        return outcome;
    }

    /**
     * The decision of a wire name.
     *
     * @throws IllegalArgumentException where there is none such
     */
    public static Decision ofWire(String wire) {
        for (var decision : values()) {
            if (decision.wire.equals(wire)) {
                return decision;
            }
        }
        throw new IllegalArgumentException("verdict is approve, reject, request_changes or reopen, not '" + wire + "'");
    }
}
