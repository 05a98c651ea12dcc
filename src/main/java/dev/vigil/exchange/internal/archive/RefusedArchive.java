package dev.vigil.exchange.internal.archive;

/** An archive that is not unpacked, and why; nothing of it is kept. */
public class RefusedArchive extends IllegalArgumentException {

    /** What is wrong with it. */
    public enum Reason {
        DAMAGED,
        TOO_LARGE,
        TOO_MANY_ENTRIES,
        BOMB,
        UNSAFE_NAME,
        DUPLICATE,
        LINK,
        ENCRYPTED,
        NESTED
    }

    private final Reason reason;

    RefusedArchive(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
