package dev.vigil.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people say about places in clips; nothing is ever changed or taken away. */
public interface Remarks {

    /** A remark to be pinned; {@code id} is the writer's, so that one that comes twice is there once. */
    record Pin(
            UUID id,
            int frame,
            @Nullable Double x,
            @Nullable Double y,
            String body) {}

    /** Of a clip, in the order they were written. */
    List<Remark> ofClip(long clipId);

    /** Remarks and replies together: it grows with everything that is said. */
    long count(long clipId);

    /**
     * Pins a remark to a frame, and to a place on it.
     *
     * @throws InvalidInput naming the field that will not do
     */
    Remark pin(long clipId, Pin pin, String author);

    /**
     * Answers a remark, settles it or opens it again; settling what is settled changes nothing.
     *
     * @throws InvalidInput naming the field that will not do
     * @throws java.util.NoSuchElementException where the clip has no such remark
     */
    Remark answer(long clipId, UUID remark, UUID id, Remark.Action action, String body, String author);
}
