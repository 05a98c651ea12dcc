package dev.vigil.job;

/** The work cannot succeed however often it is tried; the message is shown to its owner. */
public class UnrepeatableFailure extends RuntimeException {

    public UnrepeatableFailure(String reason) {
        super(reason);
    }

    public UnrepeatableFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
