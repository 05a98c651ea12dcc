package dev.vigil.augmentation;

import dev.vigil.augmentation.internal.Carrying;
import dev.vigil.labeling.LabelDocument;

/** Labels of a video that shows the same as another at another size, some frames more than once. */
public final class CarriedLabels {

    private CarriedLabels() {}

    /** @param frames for each new frame the old one that it shows, never falling */
    public static LabelDocument of(LabelDocument labels, int[] frames, int width, int height) {
        return Carrying.over(labels, frames, width, height);
    }
}
