package dev.vigil.database;

/** The server cannot run as it is set up: one sentence for the operator, and what to do about it. */
public final class CannotStart extends RuntimeException {

    private final String action;

    public CannotStart(String reason, String action) {
        super(reason);
        this.action = action;
    }

    public CannotStart(String reason, String action, Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
