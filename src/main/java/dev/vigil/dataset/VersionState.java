package dev.vigil.dataset;

import java.util.Locale;

/** How far a version has come; the database lets it move forward only. */
public enum VersionState {
    /** Takes and loses clips. */
    DRAFT,
    /** Waits for a second look, unchanged meanwhile. */
    IN_REVIEW,
    /** Named by its root hash, the same for ever. */
    FROZEN,
    /** Frozen, and no longer to be used. */
    WITHDRAWN;

    /** The state as people read it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether nothing about the version's content can change any more. */
    public boolean sealed() {
        return this == FROZEN || this == WITHDRAWN;
    }
}
