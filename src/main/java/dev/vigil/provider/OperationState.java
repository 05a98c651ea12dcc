package dev.vigil.provider;

/** Where an order stands. */
public enum OperationState {
    /** Written down; nothing was sent. */
    DRAFT,
    /** About to be sent, or sent: the answer was not stored. */
    SUBMITTING,
    QUEUED,
    RUNNING,
    /** Made there, on its way here. */
    DOWNLOADING,
    /** A clip. */
    STORED,
    /** Not made because of what it would show. */
    REFUSED,
    FAILED,
    CANCELLED,
    /** Given up at its deadline, or kept no longer by the provider. */
    EXPIRED,
    /** Sent without an answer: a person looks there and decides. */
    SUBMIT_UNKNOWN,
    /** The provider knows nothing of it any more. */
    LOST;

    /** Whether something still happens by itself. */
    public boolean open() {
        return switch (this) {
            case DRAFT, SUBMITTING, QUEUED, RUNNING, DOWNLOADING -> true;
            default -> false;
        };
    }
}
