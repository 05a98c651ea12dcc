package dev.vigil.dataset.query;

/** A query that cannot be read: where in the text, and what to write instead. */
public class QueryProblem extends IllegalArgumentException {

    private final int position;

    QueryProblem(int position, String message) {
        super(message);
        this.position = position;
    }

    /** Index of the first character that is not understood, 0 to the length of the text. */
    public int position() {
        return position;
    }
}
