package dev.vigil.dataset;

/** What was asked cannot be done in the state things are in; the message is a sentence for people. */
public class DatasetConflict extends IllegalStateException {

    public DatasetConflict(String sentence) {
        super(sentence);
    }
}
