package dev.vigil.exchange.internal.openlabel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a document holds and labels cannot, a sentence each and each once. */
final class Losses {

    /** More than anybody reads; a document may be made to have millions. */
    private static final int MOST = 100;

    private static final int LONGEST_NAME = 80;

    private final Set<String> sentences = new LinkedHashSet<>();
    private boolean more;

    void add(String what, String name) {
        var shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        var sentence = what + " '" + shown + "' was left out.";
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        } else if (!sentences.contains(sentence)) {
            more = true;
        }
    }

    List<String> sentences() {
        var all = new ArrayList<>(sentences);
        if (more) {
            all.add("More was left out than is listed here.");
        }
        return all;
    }
}
