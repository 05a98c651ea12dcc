package dev.vigil.dataset;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A clip that a draft and a version merged into it changed, each in its own way. Revisions are numbers within the clip, none
 * where it is not there.
 *
 * @param merged the version that was merged
 * @param newest the revision whose approval is in force now, if any
 * @param choice none until somebody settles it
 */
public record MergeConflict(
        long id,
        String dataset,
        Semver version,
        Semver merged,
        long clipId,
        String clip,
        @Nullable Integer base,
        @Nullable Integer ours,
        @Nullable Integer theirs,
        @Nullable Integer newest,
        @Nullable Choice choice,
        @Nullable String settledBy) {

    /** Which labels hold. */
    public enum Choice {
        OURS,
        THEIRS,
        NEWEST;

        /** Its name over REST and in the database. */
        @JsonValue
        public String term() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException where there is none of that name */
        public static Choice of(String term) {
            for (var choice : values()) {
                if (choice.term().equals(term)) {
                    return choice;
                }
            }
            throw new IllegalArgumentException("choice is ours, theirs or newest, not '" + term + "'");
        }
    }
}
