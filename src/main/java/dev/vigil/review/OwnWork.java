package dev.vigil.review;

/** A person was about to judge labels of their own. */
public class OwnWork extends IllegalStateException {

    public OwnWork() {
        super("You wrote these labels: somebody else has to judge them.");
    }
}
