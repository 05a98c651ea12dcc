package dev.vigil.review;

/** A request that cannot be taken, with the field that will not do. */
public class InvalidInput extends IllegalArgumentException {

    private final String pointer;

    public InvalidInput(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    public String pointer() {
        return pointer;
    }
}
