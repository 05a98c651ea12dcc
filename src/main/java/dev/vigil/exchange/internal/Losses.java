package dev.vigil.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a document holds and labels cannot, a sentence each and each once. */
public final class Losses {

    /** More than anybody reads; a document may be made to have millions. */
    private static final int MOST = 100;

    private static final int LONGEST_NAME = 80;

    private final Set<String> sentences = new LinkedHashSet<>();
    private boolean more;

    public void add(String what, String name) {
        say(what + " '" + shown(name) + "' was left out.");
    }

    /** Notes that a name from elsewhere was taken for one of ours. */
    public void renamed(String from, String to) {
        say("'" + shown(from) + "' was read as '" + to + "'.");
    }

    public void say(String sentence) {
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        } else if (!sentences.contains(sentence)) {
            more = true;
        }
    }

    public List<String> sentences() {
        var all = new ArrayList<>(sentences);
        if (more) {
            all.add("More was left out than is listed here.");
        }
        return all;
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
