package dev.vigil.dataset.query;

import java.util.Locale;

/** What is measured of the spans with a label; a clip without such spans measures 0. */
public enum Measure {
    LONGEST("s", "max((s.end_frame - s.start_frame + 1) / c.frames_per_second)"),
    TOTAL("s", "sum((s.end_frame - s.start_frame + 1) / c.frames_per_second)"),
    COUNT("", "count(*)"),
    SHARE("%", "sum(100.0 * (s.end_frame - s.start_frame + 1) / c.frame_count)");

    private final String unit;
    private final String aggregate;

    Measure(String unit, String aggregate) {
        this.unit = unit;
        this.aggregate = aggregate;
    }

    /** Word of the language. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String unit() {
        return unit;
    }

    String aggregate() {
        return aggregate;
    }
}
