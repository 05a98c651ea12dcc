package dev.vigil.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A format that frozen versions leave in. */
public interface DatasetFormat {

    /** The name in {@code format=}, lower case. */
    String name();

    /** The name that people know it by. */
    String title();

    /** What it holds and what for, a sentence or two. */
    String purpose();

    /** What the archive is, {@code application/zip} for one. */
    String mediaType();

    /** The ending of the archive's file name, without a dot. */
    String fileEnding();

    /** Of a version's archive: its dataset, number and format, and the ending. */
    default String fileName(ExportedVersion version) {
        return version.dataset() + "-" + version.version() + "-" + name() + "." + fileEnding();
    }

    /** What the archive cannot carry or carries otherwise, a sentence each; written into it as {@code LOSSES.md}. */
    List<String> losses();

    /** Writes the whole archive in constant memory; the same version is always the same bytes. Leaves the stream open. */
    void write(ExportedVersion version, OutputStream out) throws IOException;
}
