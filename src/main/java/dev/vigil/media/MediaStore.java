package dev.vigil.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Bytes named by their content: once stored they never change, and storing them again changes nothing. */
public interface MediaStore {

    /** Copies a file into the store; it is durable and complete when this returns. The file itself stays. */
    MediaHash put(Path file) throws IOException;

    /** As {@link #put} but the file is moved where the file system allows: it is gone afterwards. */
    MediaHash take(Path file) throws IOException;

    boolean contains(MediaHash hash);

    /** @throws java.nio.file.NoSuchFileException if nothing is stored under the hash */
    InputStream open(MediaHash hash) throws IOException;

    /**
     * A local file with the bytes, to be read and never written.
     *
     * @throws java.nio.file.NoSuchFileException if nothing is stored under the hash
     */
    Path fetch(MediaHash hash) throws IOException;

    /** Bytes stored under the hash. */
    long size(MediaHash hash) throws IOException;

    /** Whether the stored bytes still have the hash they are stored under. */
    boolean verify(MediaHash hash) throws IOException;

    /** Takes the bytes away for ever; harmless where there are none. */
    void erase(MediaHash hash) throws IOException;

    /** A new empty folder for work in progress, from where {@link #take} is a mere rename. The caller deletes it. */
    Path newWorkFolder(String purpose) throws IOException;
}
