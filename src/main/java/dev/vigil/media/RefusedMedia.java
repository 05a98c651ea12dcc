package dev.vigil.media;

/** A file that will not be imported. The message is a sentence for the person who brought it. */
public final class RefusedMedia extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why, for programs. */
    public enum Reason {
        NOT_A_VIDEO,
        NO_FRAMES,
        CUT_SHORT,
        DAMAGED,
        UNSUPPORTED,
        SIZE_CHANGES,
        TOO_MANY_BYTES,
        TOO_MANY_PIXELS,
        TOO_LONG,
        TOO_MANY_STREAMS,
        TOO_MUCH_MEMORY,
        TIMED_OUT
    }

    private final Reason reason;
    private final String diagnosis;

    public RefusedMedia(Reason reason, String sentence) {
        this(reason, sentence, "");
    }

    public RefusedMedia(Reason reason, String sentence, String diagnosis) {
        super(sentence);
        this.reason = reason;
        this.diagnosis = diagnosis;
    }

    public Reason reason() {
        return reason;
    }

    /** The end of what the decoder said, for the log and never for a page; may be empty. */
    public String diagnosis() {
        return diagnosis;
    }
}
