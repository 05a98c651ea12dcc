package dev.vigil.dataset;

import org.jspecify.annotations.Nullable;

/**
 * How much of a version has something in common, in per cent of its clips.
 *
 * @param stratum such as {@code eyewear sunglasses}
 * @param before of the version as it is
 * @param after of the version with what might be added
 * @param target what the dataset should have, where that is planned
 */
public record Share(
        String stratum,
        double before,
        double after,
        @Nullable Integer target) {

    /** What it is about: {@code eyewear}, or the name of a layer. */
    public String family() {
        int space = stratum.indexOf(' ');
        return space < 0 ? stratum : stratum.substring(0, space);
    }

    public String value() {
        int space = stratum.indexOf(' ');
        return space < 0 ? stratum : stratum.substring(space + 1);
    }
}
