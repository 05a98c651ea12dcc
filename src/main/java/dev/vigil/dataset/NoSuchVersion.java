package dev.vigil.dataset;

import java.util.NoSuchElementException;

/** There is no dataset, version or clip of that name. */
public class NoSuchVersion extends NoSuchElementException {

    public NoSuchVersion(String sentence) {
        super(sentence);
    }
}
