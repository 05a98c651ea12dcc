package dev.vigil.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about a place in a clip, and what was answered.
 *
 * @param x image pixels, null where it is about the whole frame; so is {@code y}
 * @param revision the labels it was said about, null where there were none
 * @param resolvedBy who settled it, null while it is open
 */
public record Remark(
        UUID id,
        int frame,
        @Nullable Double x,
        @Nullable Double y,
        @Nullable Long revision,
        String body,
        String author,
        Instant at,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        List<Reply> replies) {

    /** An answer in the thread, or somebody settling or reopening it. */
    public record Reply(UUID id, Action action, String body, String author, Instant at) {}

    /** What a reply does to its remark. */
    public enum Action {
        @JsonProperty("reply")
        REPLY,
        @JsonProperty("resolve")
        RESOLVE,
        @JsonProperty("reopen")
        REOPEN
    }

    @JsonIgnore
    public boolean open() {
        return resolvedBy == null;
    }
}
