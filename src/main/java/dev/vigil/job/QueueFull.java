package dev.vigil.job;

/** There is more work waiting than anybody would wait for. */
public class QueueFull extends IllegalStateException {

    public QueueFull(long waiting) {
        super("The queue is full: " + waiting + " jobs are waiting. Try again when some are done.");
    }
}
