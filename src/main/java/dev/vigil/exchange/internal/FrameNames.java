package dev.vigil.exchange.internal;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names of pictures that say their clip and frame: {@code clip-000042_000007}, frames counted from 0.
 *
 * @param video the name before the number
 */
public record FrameNames(String video, int frame) {

    private static final Pattern NUMBERED = Pattern.compile("(?:.*/)?([^/]*?)[_./-]?(\\d{1,7})(?:\\.[A-Za-z0-9]+)?");
    private static final Pattern IN_FOLDER =
            Pattern.compile("(?:.*/)?([^/]+)/(?:frame_)?(\\d{1,7})(?:\\.[A-Za-z0-9]+)?");

    /** The name of a picture without its ending. */
    public static String of(ClipFacts clip, int frame) {
        return clip.file() + "_%06d".formatted(frame);
    }

    /** What a picture's path says, its ending ignored; a bare number is a frame of the folder that it lies in. */
    public static Optional<FrameNames> parse(String path) {
        var numbered = NUMBERED.matcher(path);
        if (numbered.matches()
                && !numbered.group(1).isEmpty()
                && !numbered.group(1).equals("frame")) {
            return Optional.of(new FrameNames(numbered.group(1), Integer.parseInt(numbered.group(2))));
        }
        var folder = IN_FOLDER.matcher(path);
        return folder.matches()
                ? Optional.of(new FrameNames(folder.group(1), Integer.parseInt(folder.group(2))))
                : Optional.empty();
    }
}
