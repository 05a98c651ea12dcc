package dev.vigil.dataset;

import java.time.Instant;

/**
 * Something that became of a version beside its content.
 *
 * @param reason in the person's own words; empty for a submission without remark
 */
public record VersionEvent(Kind kind, String reason, String person, Instant at) {

    /** What happened. */
    public enum Kind {
        /** A lead asked for a second look. */
        SUBMITTED,
        /** It went back to being a draft. */
        RETURNED,
        /** It is no longer to be used. */
        WITHDRAWN
    }
}
