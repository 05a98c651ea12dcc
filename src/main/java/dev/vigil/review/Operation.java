package dev.vigil.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One gesture of a person on labels, named by the browser that made it. Coordinates are 1/100 px. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.SetBox.class, name = "setBox"),
    @JsonSubTypes.Type(value = Operation.SetPoints.class, name = "setPoints"),
    @JsonSubTypes.Type(value = Operation.PaintSpan.class, name = "paintSpan"),
    @JsonSubTypes.Type(value = Operation.SetSignal.class, name = "setSignal"),
    @JsonSubTypes.Type(value = Operation.Undo.class, name = "undo"),
    @JsonSubTypes.Type(value = Operation.Redo.class, name = "redo")
})
@SuppressWarnings("ArrayRecordComponent") // read once from JSON and folded; never compared
public sealed interface Operation {

    UUID id();

    /** Puts a box on one frame: left, top, width, height. */
    record SetBox(UUID id, String track, int frame, int[] box, int visibility) implements Operation {}

    /** Moves points on one frame: each {@code [point, x, y, visibility]}. */
    record SetPoints(UUID id, String track, int frame, int[][] points) implements Operation {}

    /** Labels frames start to end, both included, in place of what was there; no value clears them. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record PaintSpan(
            UUID id,
            String layer,
            int start,
            int end,
            @Nullable String value) implements Operation {}

    /** Writes a signal from a frame on, as scaled integers. */
    record SetSignal(UUID id, String signal, int start, int[] values) implements Operation {}

    /** Takes an operation back. */
    record Undo(UUID id, UUID target) implements Operation {}

    /** Brings an operation back that was taken back. */
    record Redo(UUID id, UUID target) implements Operation {}
}
