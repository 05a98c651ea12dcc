package dev.vigil.media.internal;

import dev.vigil.media.RefusedMedia;
import dev.vigil.media.RefusedMedia.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * How stored pixels become upright, square ones.
 *
 * @param filters FFmpeg's filter chain, empty when the pixels are right as they are
 */
record Orientation(String filters) {

    private static final double SHARPEST = 5;

    /**
     * @param matrix the nine numbers of a display matrix, empty without one
     * @param pixelAspect width of a stored pixel by its height
     */
    static Orientation of(int[] matrix, int width, int height, double pixelAspect) {
        List<String> filters = new ArrayList<>();
        if (pixelAspect > 0 && pixelAspect != 1) {
            if (pixelAspect > SHARPEST || pixelAspect < 1 / SHARPEST) {
                throw new RefusedMedia(Reason.UNSUPPORTED, "The video has pixels of an impossible shape.");
            }
            long wide = Math.max(width, Math.round(width * pixelAspect));
            long high = Math.max(height, Math.round(height / pixelAspect));
            filters.add("scale=%d:%d,setsar=1".formatted(wide, high));
        }
        if (matrix.length == 9) {
            filters.addAll(turns(matrix));
        }
        return new Orientation(String.join(",", filters));
    }

    /** The matrix maps stored (x, y) to (a x + c y, b x + d y); only the eight that keep the pixel grid are taken. */
    private static List<String> turns(int[] matrix) {
        int a = Integer.signum(matrix[0]);
        int b = Integer.signum(matrix[1]);
        int c = Integer.signum(matrix[3]);
        int d = Integer.signum(matrix[4]);
        boolean straight = b == 0 && c == 0 && a != 0 && d != 0;
        boolean quarter = a == 0 && d == 0 && b != 0 && c != 0;
        if (straight) {
            List<String> flips = new ArrayList<>();
            if (a < 0) {
                flips.add("hflip");
            }
            if (d < 0) {
                flips.add("vflip");
            }
            return flips;
        }
        if (quarter) {
            if (b > 0) {
                return List.of(c < 0 ? "transpose=clock" : "transpose=cclock_flip");
            }
            return List.of(c > 0 ? "transpose=cclock" : "transpose=clock_flip");
        }
        throw new RefusedMedia(
                Reason.UNSUPPORTED, "The video is turned by an odd angle; only quarter turns can be shown upright.");
    }
}
