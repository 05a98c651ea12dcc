package dev.vigil.exchange;

import java.util.Optional;

/** Says what a video is like, for formats that do not: their labels are shares of a picture of any size. */
@FunctionalInterface
public interface KnownVideos {

    /** Knows nothing: what a file does not say is then missing. */
    KnownVideos NONE = name -> Optional.empty();

    /** @param name what the file calls the video */
    Optional<VideoShape> find(String name);
}
