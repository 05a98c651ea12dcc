package dev.vigil.labeling;

/** Label documents as JSON, format {@value LabelDocument#SCHEMA}. */
public interface LabelJson {

    /** Canonical JSON (RFC 8785): the same labels are the same bytes. */
    String write(LabelDocument document);

    /**
     * Reads a document, from a person or from the database alike.
     *
     * @throws InvalidLabels naming each fault by JSON pointer
     */
    LabelDocument read(String json);
}
