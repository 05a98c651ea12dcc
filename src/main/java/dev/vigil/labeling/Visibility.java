package dev.vigil.labeling;

/** Whether a value can be seen in the frame. The ordinal is the code of the document format. */
public enum Visibility {
    VISIBLE,
    OCCLUDED,
    OUT_OF_FRAME,
    /** There is no value on this frame. */
    ABSENT;

    /** The code as stored. */
    public byte code() {
        return (byte) ordinal();
    }
}
