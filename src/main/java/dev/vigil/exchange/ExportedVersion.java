package dev.vigil.exchange;

import java.io.IOException;

/**
 * What a format needs to know of the version it writes.
 *
 * @param clips walks through all clips by rising id, one in memory at a time, as often as needed
 */
public record ExportedVersion(String dataset, String version, String rootHash, String ontology, ClipSource clips) {

    /** Shows all clips to a writer. */
    @FunctionalInterface
    public interface ClipSource {
        void each(ClipWriter writer) throws IOException;
    }

    /** Takes one clip after the other. */
    @FunctionalInterface
    public interface ClipWriter {
        void write(ExportedClip clip) throws IOException;
    }
}
