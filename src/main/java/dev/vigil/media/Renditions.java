package dev.vigil.media;

import org.jspecify.annotations.Nullable;

/**
 * The three stored forms of one clip and its frame table.
 *
 * @param master lossless FFV1 in Matroska of what was rendered, or the file as it came from outside
 * @param pack every frame as JPEG, see {@link ReviewPack}
 * @param preview H.264 in MP4, odd sizes padded by one pixel and those beyond H.264 scaled down; of an import none yet, see {@link PreviewVideo}
 * @param width pixels, upright and square
 * @param layout GRAY8 where the master has no colour
 * @param ptsUs time of each frame in microseconds since the first one, strictly rising; its length is the frame count
 * @param framesPerSecond the mean rate; times come from {@code ptsUs}, never from this
 */
@SuppressWarnings("ArrayRecordComponent") // thousands of longs; never compared
public record Renditions(
        MediaHash master,
        MediaHash pack,
        @Nullable MediaHash preview,
        int width,
        int height,
        PixelLayout layout,
        long[] ptsUs,
        double framesPerSecond) {

    public int frameCount() {
        return ptsUs.length;
    }
}
