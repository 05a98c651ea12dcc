package dev.vigil.job;

/** Where a piece of work stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    /** Given up, with the reason kept: a person may retry it. */
    FAILED,
    CANCELLED;

    /** Whether something may still happen by itself. */
    public boolean open() {
        return this == QUEUED || this == RUNNING;
    }
}
