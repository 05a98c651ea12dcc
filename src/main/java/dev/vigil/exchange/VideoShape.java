package dev.vigil.exchange;

/** What a video that labels are of is like: frames, and their size in pixels. */
public record VideoShape(int frameCount, int width, int height) {

    /** As many as stored labels may have. */
    public static final int MOST_FRAMES = 36_000;

    private static final int LONGEST_SIDE = 16_384;

    /** @throws IllegalArgumentException where no stored labels could be of it */
    public VideoShape {
        if (frameCount < 1 || frameCount > MOST_FRAMES) {
            throw new IllegalArgumentException("a video has 1 to " + MOST_FRAMES + " frames, not " + frameCount);
        }
        if (Math.min(width, height) < 1 || Math.max(width, height) > LONGEST_SIDE) {
            throw new IllegalArgumentException(
                    "a video has 1 to " + LONGEST_SIDE + " pixels a side, not " + width + " x " + height);
        }
    }
}
