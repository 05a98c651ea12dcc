package dev.vigil.exchange.internal;

import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a document holds and labels cannot, a sentence each and each once. */
public final class Losses {

    /** More than anybody reads; a document may be made to have millions. */
    private static final int MOST = 100;

    private static final int LONGEST_NAME = 80;

    private final Set<String> sentences = new LinkedHashSet<>();
    private final SortedSet<String> unknown = new TreeSet<>();
    private final List<LabelProblem> kept = new ArrayList<>();
    private long faults;
    private boolean more;

    public void add(String what, String name) {
        say(what + " '" + shown(name) + "' was left out.");
    }

    /** A name that is none of ours and that no rule maps. */
    public void unknown(String what, String name) {
        if (unknown.size() < MOST) {
            unknown.add(name);
        }
        add(what, name);
    }

    /** A name that whoever imports wants left out. */
    public void asChosen(String name) {
        say("'" + shown(name) + "' is left out, as the mapping says.");
    }

    /** Reads a part of the document; where that contradicts the format or the video, it is noted and the rest is read on. */
    public void at(String path, Runnable part) {
        try {
            part.run();
        } catch (InvalidLabels fault) {
            for (var problem : fault.problems()) {
                faults++;
                if (kept.size() < MOST) {
                    kept.add(new LabelProblem(path + problem.pointer(), problem.message()));
                }
            }
        }
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

    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    public List<LabelProblem> faults() {
        var all = new ArrayList<>(kept);
        if (faults > kept.size()) {
            all.add(new LabelProblem("", "and " + (faults - kept.size()) + " more"));
        }
        return all;
    }

    private static String shown(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
