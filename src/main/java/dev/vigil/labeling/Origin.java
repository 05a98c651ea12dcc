package dev.vigil.labeling;

import java.util.Locale;

/** Who a value comes from. The ordinal is the code of the document format. */
public enum Origin {
    TRUTH,
    AUTO,
    HUMAN,
    IMPORT,
    /** Computed between frames that a person set. */
    INTERPOLATED;

    /** The name in documents and over REST, for example {@code truth}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The origin of a wire name.
     *
     * @throws IllegalArgumentException where there is none such
     */
    public static Origin ofWire(String wire) {
        for (var origin : values()) {
            if (origin.wire().equals(wire)) {
                return origin;
            }
        }
        throw new IllegalArgumentException("unknown origin '" + wire + "': truth, auto, human, import or interpolated");
    }
}
