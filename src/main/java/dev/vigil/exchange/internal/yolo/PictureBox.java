package dev.vigil.exchange.internal.yolo;

import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.Visibility;
import java.util.Optional;

/** The part of a box that lies in the picture, in 1/100 px: YOLO refuses what reaches beyond it. */
record PictureBox(int left, int top, int right, int bottom) {

    static Optional<PictureBox> of(BoxTrack track, int frame, int width, int height) {
        if (track.visibility()[frame] > Visibility.OCCLUDED.ordinal()) {
            return Optional.empty();
        }
        int at = 4 * frame;
        var xywh = track.xywh();
        var box = new PictureBox(
                Math.max(0, xywh[at]),
                Math.max(0, xywh[at + 1]),
                (int) Math.min(100L * width, (long) xywh[at] + xywh[at + 2]),
                (int) Math.min(100L * height, (long) xywh[at + 1] + xywh[at + 3]));
        return box.left < box.right && box.top < box.bottom ? Optional.of(box) : Optional.empty();
    }

    /** Centre and size as shares of the picture. */
    String text(int width, int height) {
        return Shares.of((long) left + right, width, 200)
                + " " + Shares.of((long) top + bottom, height, 200)
                + " " + Shares.of((long) right - left, width, 100)
                + " " + Shares.of((long) bottom - top, height, 100);
    }
}
