package dev.vigil.exchange;

import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelProblem;
import dev.vigil.labeling.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How names from elsewhere are called here. A name without a rule is taken as it is, lower-case and with underscores.
 *
 * @param rules from a name as the files write it, or a layer and value with a slash between them, to a box or point track,
 *     a layer, or a layer and value; empty where it is to be left out
 */
public record LabelMapping(SortedMap<String, String> rules) {

    public static final LabelMapping NONE = new LabelMapping(new TreeMap<>());

    private static final int MOST_RULES = 1_000;

    private static final int LONGEST_NAME = 200;

    public LabelMapping(Map<String, String> rules) {
        this(new TreeMap<>(rules));
    }

    /** @throws InvalidLabels naming every rule whose target is no name of ours */
    public LabelMapping {
        var problems = new ArrayList<LabelProblem>();
        if (rules.size() > MOST_RULES) {
            problems.add(new LabelProblem("/rules", "must be " + MOST_RULES + " at most"));
        }
        rules.forEach((from, to) -> {
            if (from.isBlank() || from.length() > LONGEST_NAME) {
                problems.add(new LabelProblem("/rules", "a name has 1 to " + LONGEST_NAME + " characters"));
            } else if (!to.isEmpty() && !isOurs(to)) {
                problems.add(new LabelProblem(
                        "/rules/" + from,
                        "'" + to + "' is no box or point track, layer or layer/value of ours; leave it empty to leave"
                                + " the name out"));
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidLabels(problems);
        }
        rules = new TreeMap<>(rules);
    }

    /** What a name is here; empty where it is to be left out. */
    public Optional<String> target(String name) {
        return Optional.of(rules.getOrDefault(name, ours(name))).filter(target -> !target.isEmpty());
    }

    /** What a value of a layer is here, as layer and value; empty where it is to be left out. */
    public Optional<String> target(String layer, String value) {
        var both = layer + "/" + value;
        return rules.containsKey(both)
                ? target(both)
                : target(layer).map(target -> target.contains("/") ? target : target + "/" + value);
    }

    public boolean says(String name) {
        return rules.containsKey(name);
    }

    /** This mapping with one name called otherwise; null takes its rule away. */
    public LabelMapping with(String name, @Nullable String target) {
        var changed = new TreeMap<>(rules);
        if (target == null) {
            changed.remove(name);
        } else {
            changed.put(name, target);
        }
        return new LabelMapping(changed);
    }

    /** All that a rule can call a name. */
    public static List<String> targets() {
        var targets = new TreeSet<>(Ontology.boxes());
        Ontology.skeletons().forEach(skeleton -> targets.add(skeleton.name()));
        for (var layer : Ontology.layers()) {
            targets.add(layer.name());
            layer.values().forEach(value -> targets.add(layer.name() + "/" + value));
        }
        return List.copyOf(targets);
    }

    /** The name that a label would have here: {@code Left Hand} is {@code left_hand}. */
    static String ours(String label) {
        return label.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }

    private static boolean isOurs(String name) {
        var words = name.split("/", 2);
        return words.length == 2
                ? Ontology.layer(words[0])
                        .filter(layer -> layer.values().contains(words[1]))
                        .isPresent()
                : Ontology.boxes().contains(name)
                        || Ontology.skeleton(name).isPresent()
                        || Ontology.layer(name).isPresent();
    }
}
