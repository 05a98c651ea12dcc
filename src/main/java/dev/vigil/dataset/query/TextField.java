package dev.vigil.dataset.query;

/** A field that holds free text. */
public enum TextField implements Field {
    NAME("c.name"),
    SUBJECT("c.subject");

    private final String column;

    TextField(String column) {
        this.column = column;
    }

    @Override
    public String column() {
        return column;
    }
}
