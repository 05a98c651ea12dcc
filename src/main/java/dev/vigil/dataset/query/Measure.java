package dev.vigil.dataset.query;

import java.util.Locale;

/** What is measured of the spans with a label; a clip without such spans measures 0. */
public enum Measure {
    LONGEST("s"),
    TOTAL("s"),
    COUNT(""),
    SHARE("%");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    /** Word of the language, and the column of {@code clip_search_label}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String unit() {
        return unit;
    }
}
