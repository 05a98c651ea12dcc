package dev.vigil.labeling;

/**
 * One label over a closed interval of frames.
 *
 * @param confidence per mille
 */
public record Span(int start, int end, String value, Origin origin, int confidence) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span needs 0 <= start <= end, not " + start + ".." + end);
        }
        if (confidence < 0 || confidence > 1000) {
            throw new IllegalArgumentException("confidence is 0..1000 per mille, not " + confidence);
        }
    }
}
