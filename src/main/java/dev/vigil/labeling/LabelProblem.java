package dev.vigil.labeling;

/** One fault in labels from outside: where (a JSON pointer) and what. */
public record LabelProblem(String pointer, String message) {

    /** Both; what is wrong with the whole has no place. */
    String sentence() {
        return pointer.isEmpty() ? message : pointer + ": " + message;
    }
}
