package dev.vigil.dataset.query;

/** A field that holds free text. */
public enum TextField implements Field {
    NAME,
    SUBJECT
}
