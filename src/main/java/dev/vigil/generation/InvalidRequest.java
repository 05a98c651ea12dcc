package dev.vigil.generation;

/** A request that cannot be taken, with the field that it stumbles over. */
public class InvalidRequest extends IllegalArgumentException {

    private final String pointer;

    /** @param pointer into the body, as JSON pointer */
    public InvalidRequest(String pointer, String sentence) {
        super(sentence);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
