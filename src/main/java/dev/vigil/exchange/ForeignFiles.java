package dev.vigil.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.SortedSet;

/** The files that labels came in, one alone or those of an archive; none of them is trusted. */
public interface ForeignFiles {

    /** Relative paths with forward slashes. */
    SortedSet<String> names();

    /** @throws java.nio.file.NoSuchFileException where there is no such file */
    InputStream open(String name) throws IOException;
}
