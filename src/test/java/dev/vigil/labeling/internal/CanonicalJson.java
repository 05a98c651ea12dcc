package dev.vigil.labeling.internal;

import dev.vigil.labeling.LabelJson;

/** Lets tests elsewhere write documents as they are stored. */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static LabelJson writer() {
        return new CanonicalLabelJson();
    }
}
