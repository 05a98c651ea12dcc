package dev.vigil.labeling.internal;

import dev.vigil.labeling.LabelJson;

/** The product's codec for tests that need no server. */
public final class LabelJsons {

    private LabelJsons() {}

    public static LabelJson canonical() {
        return new CanonicalLabelJson();
    }
}
