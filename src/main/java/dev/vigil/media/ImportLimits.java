package dev.vigil.media;

import java.time.Duration;

/**
 * How much one imported video may cost.
 *
 * @param maxBytes of the file
 * @param maxPixels of one frame, upright and with square pixels
 * @param maxDuration from the first frame to the last
 * @param maxFrames decoded
 * @param maxStreams in the container, of any kind
 * @param maxMemoryBytes resident in the decoding process
 * @param timeout wall-clock time from start to end
 */
public record ImportLimits(
        long maxBytes,
        long maxPixels,
        Duration maxDuration,
        int maxFrames,
        int maxStreams,
        long maxMemoryBytes,
        Duration timeout) {

    public ImportLimits {
        if (Math.min(maxBytes, maxPixels) < 1 || Math.min(maxFrames, maxStreams) < 1 || maxMemoryBytes < 64 << 20) {
            throw new IllegalArgumentException("limits are positive, and memory at least 64 MB");
        }
        if (!maxDuration.isPositive() || !timeout.isPositive()) {
            throw new IllegalArgumentException("limits of time are positive");
        }
    }

    /** 2 GB, 4096 x 2304, 10 minutes, 36,000 frames, 16 streams, 1.5 GB of memory, 15 minutes of work. */
    public static ImportLimits standard() {
        return new ImportLimits(
                2L << 30, 4096L * 2304, Duration.ofMinutes(10), 36_000, 16, 1536L << 20, Duration.ofMinutes(15));
    }

    public ImportLimits withMaxBytes(long bytes) {
        return new ImportLimits(bytes, maxPixels, maxDuration, maxFrames, maxStreams, maxMemoryBytes, timeout);
    }

    public ImportLimits withMaxDuration(Duration duration) {
        return new ImportLimits(maxBytes, maxPixels, duration, maxFrames, maxStreams, maxMemoryBytes, timeout);
    }

    public ImportLimits withMaxFrames(int frames) {
        return new ImportLimits(maxBytes, maxPixels, maxDuration, frames, maxStreams, maxMemoryBytes, timeout);
    }

    public ImportLimits withTimeout(Duration longest) {
        return new ImportLimits(maxBytes, maxPixels, maxDuration, maxFrames, maxStreams, maxMemoryBytes, longest);
    }
}
