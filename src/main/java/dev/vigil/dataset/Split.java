package dev.vigil.dataset;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The parts of a dataset: what is learned from, what choices are made by, what is measured on. */
public enum Split {
    TRAIN,
    VAL,
    TEST;

    /** Its name in archives, over REST and in the database. */
    @JsonValue
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is none of that name */
    public static Split of(String term) {
        return valueOf(term.toUpperCase(Locale.ROOT));
    }
}
