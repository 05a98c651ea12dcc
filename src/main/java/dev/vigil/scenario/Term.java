package dev.vigil.scenario;

import java.util.Locale;

/** A word of the request language: an enum constant with the lower-case spelling used in JSON and in label layers. */
public interface Term {

    String name();

    /** The spelling in JSON, e.g. {@code rear_view_mirror}. */
    default String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
