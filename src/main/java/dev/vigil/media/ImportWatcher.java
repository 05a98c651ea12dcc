package dev.vigil.media;

/** Sees how far an import is and may end it. Called from the importing thread, several times a second. */
public interface ImportWatcher {

    /** Watches nothing and never cancels. */
    ImportWatcher NONE = (frames, expected) -> true;

    /**
     * @param frames decoded so far
     * @param expected in all as the container has it, 0 when it does not say
     * @return false to cancel the import
     */
    boolean decoded(int frames, int expected);
}
