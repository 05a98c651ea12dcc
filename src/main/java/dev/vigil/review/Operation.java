package dev.vigil.review;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One gesture of a person on labels, named by the browser that made it. Coordinates are 1/100 px. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.SetBox.class, name = "setBox"),
    @JsonSubTypes.Type(value = Operation.SetPoints.class, name = "setPoints"),
    @JsonSubTypes.Type(value = Operation.SetBoxes.class, name = "setBoxes"),
    @JsonSubTypes.Type(value = Operation.SetPointFrames.class, name = "setPointFrames"),
    @JsonSubTypes.Type(value = Operation.SetSpans.class, name = "setSpans"),
    @JsonSubTypes.Type(value = Operation.Judge.class, name = "judge"),
    @JsonSubTypes.Type(value = Operation.Batch.class, name = "batch"),
    @JsonSubTypes.Type(value = Operation.PaintSpan.class, name = "paintSpan"),
    @JsonSubTypes.Type(value = Operation.SetSignal.class, name = "setSignal"),
    @JsonSubTypes.Type(value = Operation.Undo.class, name = "undo"),
    @JsonSubTypes.Type(value = Operation.Redo.class, name = "redo")
})
@SuppressWarnings("ArrayRecordComponent") // read once from JSON and folded; never compared
public sealed interface Operation {

    /** Named by the browser that made it. An edit within a {@link Batch} is not named and never asked for it. */
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

    /** Writes a signal from a frame on, as scaled integers; null where it has no value. */
    record SetSignal(
            UUID id, String signal, int start, @Nullable Integer[] values) implements Operation {}

    /** Puts boxes on consecutive frames, each {@code [left, top, width, height, visibility]}. */
    record SetBoxes(UUID id, String track, int start, int[][] boxes, Drawn origin) implements Operation {}

    /** Moves points on consecutive frames: a list of {@code [point, x, y, visibility]} a frame. */
    record SetPointFrames(UUID id, String track, int start, int[][][] frames, Drawn origin) implements Operation {}

    /** Lays spans, sorted and apart, in place of everything from start to end. */
    record SetSpans(UUID id, String layer, int start, int end, List<Stretch> spans) implements Operation {}

    /** A span to be laid; written as {@code [start, end, value]}. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"start", "end", "value"})
    record Stretch(int start, int end, String value) {}

    /**
     * A person's word on labels that are there; accepting makes them the person's own.
     *
     * @param target {@code layers/}, {@code signals/}, {@code boxes/} or {@code points/} and a name
     */
    record Judge(UUID id, String target, int start, int end, Word verdict) implements Operation {

        /** What stands before the slash. */
        public String kind() {
            return target.substring(0, Math.max(0, target.indexOf('/')));
        }

        /** The name behind the slash. */
        public String name() {
            return target.substring(target.indexOf('/') + 1);
        }
    }

    /** Where the frames of a gesture come from. */
    enum Drawn {
        /** Set by hand: a keyframe. */
        @JsonProperty("human")
        HUMAN,
        /** Computed between keyframes. */
        @JsonProperty("interpolated")
        INTERPOLATED
    }

    /** What a person says of labels. */
    enum Word {
        @JsonProperty("accept")
        ACCEPT,
        @JsonProperty("reject")
        REJECT,
        @JsonProperty("skip")
        SKIP
    }

    /** Several edits as one gesture, done and undone as a whole; without batches and turns in it. */
    record Batch(UUID id, List<Operation> edits) implements Operation {}

    /** Takes an operation back. */
    record Undo(UUID id, UUID target) implements Operation {}

    /** Brings an operation back that was taken back. */
    record Redo(UUID id, UUID target) implements Operation {}
}
