package dev.vigil.augmentation.internal;

import dev.vigil.augmentation.Edit;
import dev.vigil.labeling.LabelDocument;

/** Labels in new frames of a new size. */
public final class Carrying {

    private Carrying() {}

    public static LabelDocument over(LabelDocument labels, int[] frames, int width, int height) {
        var timed = new TimedLabels(frames).of(labels);
        if (width == labels.width() && height == labels.height()) {
            return timed;
        }
        var scale = Affine.scale((double) width / labels.width(), (double) height / labels.height());
        return new MovedLabels(new Geometry(Edit.SCALE, scale, width, height, 0, false)).of(timed);
    }
}
