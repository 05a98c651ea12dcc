package dev.vigil.exchange;

import java.io.IOException;
import java.util.function.Consumer;

/** A format that labels come in from elsewhere; one file or archive may be of many videos. */
public interface LabelReader {

    /** The name in {@code format=}, that of the {@link DatasetFormat} where labels leave in it too. */
    String name();

    /** Whether the files look like this format; looks at names and the beginnings of files only. */
    boolean recognises(ForeignFiles files) throws IOException;

    /**
     * Reads the labels of one video after the other, one in memory at a time.
     *
     * @param videos asked only where the files do not say what a video is like
     * @param mapping of the files' names to ours
     * @param each takes labels in the order of the videos' names; what they could not take over is in their losses
     * @throws dev.vigil.labeling.InvalidLabels where the files contradict themselves or the format
     */
    void read(ForeignFiles files, KnownVideos videos, LabelMapping mapping, Consumer<ForeignLabels> each)
            throws IOException;
}
