package dev.vigil.exchange.internal;

import java.io.IOException;

/** A version with its labels read. */
public record LabelledVersion(String dataset, String version, String rootHash, String ontology, Walk walk) {

    /** Shows all clips by rising id, one in memory at a time. */
    @FunctionalInterface
    public interface Walk {
        void each(ClipTaker taker) throws IOException;
    }

    /** Takes one clip after the other. */
    @FunctionalInterface
    public interface ClipTaker {
        void take(LabelledClip clip) throws IOException;
    }

    /** Walks through all clips, as often as needed. */
    public void each(ClipTaker taker) throws IOException {
        walk.each(taker);
    }
}
