package dev.vigil.review;

/** Somebody submitted newer labels while this person worked on older ones; nothing is lost, the work can be replayed. */
public class StaleBase extends IllegalStateException {

    private final long currentRevision;

    public StaleBase(long currentRevision) {
        super("Newer labels were submitted meanwhile. Your edits are kept: replay them on the newest revision.");
        this.currentRevision = currentRevision;
    }

    public long currentRevision() {
        return currentRevision;
    }
}
