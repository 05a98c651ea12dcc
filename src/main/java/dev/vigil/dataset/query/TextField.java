package dev.vigil.dataset.query;

import java.util.Locale;

/** A field that holds free text. */
public enum TextField {
    NAME("c.name"),
    SUBJECT("c.subject");

    private final String column;

    TextField(String column) {
        this.column = column;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String column() {
        return column;
    }
}
