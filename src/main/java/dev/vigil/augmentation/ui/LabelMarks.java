package dev.vigil.augmentation.ui;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.Visibility;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;

/** Boxes and points drawn into a picture, green where they are visible and orange where they are occluded. */
final class LabelMarks {

    private static final int[] VISIBLE = {80, 230, 120};
    private static final int[] OCCLUDED = {255, 160, 60};

    private final int width;
    private final int height;
    private final byte[] rgb;

    private LabelMarks(PixelFrame frame) {
        width = frame.width();
        height = frame.height();
        rgb = colours(frame);
    }

    static PixelFrame on(PixelFrame frame, LabelDocument labels, int number) {
        var marks = new LabelMarks(frame);
        labels.boxes().forEach((name, track) -> {
            byte seen = track.visibility()[number];
            if (drawn(seen)) {
                marks.box(track.xywh(), 4 * number, colour(seen));
            }
        });
        labels.points().values().forEach(track -> marks.points(track, number));
        return new PixelFrame(frame.width(), frame.height(), PixelLayout.RGB24, marks.rgb);
    }

    private static boolean drawn(byte visibility) {
        return visibility == Visibility.VISIBLE.code() || visibility == Visibility.OCCLUDED.code();
    }

    private static int[] colour(byte visibility) {
        return visibility == Visibility.VISIBLE.code() ? VISIBLE : OCCLUDED;
    }

    private void points(PointTrack track, int number) {
        int frames = track.confidence().length;
        for (int point = 0; point < track.count(); point++) {
            byte seen = track.visibility()[point * frames + number];
            if (drawn(seen)) {
                int at = 2 * (number * track.count() + point);
                int x = track.xy()[at] / 100;
                int y = track.xy()[at + 1] / 100;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        put(x + dx, y + dy, colour(seen));
                    }
                }
            }
        }
    }

    private void box(int[] xywh, int at, int[] colour) {
        int left = xywh[at] / 100;
        int top = xywh[at + 1] / 100;
        int right = (xywh[at] + xywh[at + 2]) / 100;
        int bottom = (xywh[at + 1] + xywh[at + 3]) / 100;
        for (int x = Math.max(0, left); x <= Math.min(width - 1, right); x++) {
            put(x, top, colour);
            put(x, bottom, colour);
        }
        for (int y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++) {
            put(left, y, colour);
            put(right, y, colour);
        }
    }

    private void put(int x, int y, int[] colour) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            for (int channel = 0; channel < 3; channel++) {
                rgb[3 * (y * width + x) + channel] = (byte) colour[channel];
            }
        }
    }

    private static byte[] colours(PixelFrame frame) {
        if (frame.layout() == PixelLayout.RGB24) {
            return frame.pixels().clone();
        }
        var rgb = new byte[3 * frame.pixels().length];
        for (int i = 0; i < frame.pixels().length; i++) {
            rgb[3 * i] = frame.pixels()[i];
            rgb[3 * i + 1] = frame.pixels()[i];
            rgb[3 * i + 2] = frame.pixels()[i];
        }
        return rgb;
    }
}
