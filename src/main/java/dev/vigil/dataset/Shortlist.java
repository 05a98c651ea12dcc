package dev.vigil.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Clips that a draft might take, newest first.
 *
 * @param cut whether there are more than are listed
 */
public record Shortlist(List<Candidate> clips, boolean cut) {

    /** What is evened out where nothing is planned. */
    private static final Set<String> CONDITIONS = Set.of("spectrum", "eyewear", "skin", "light");

    private record Likeness(String subject, List<String> strata) {}

    /** Leaves out all but the newest of those that show the same person doing the same in the same conditions. */
    public Shortlist withoutNearDuplicates() {
        var seen = new HashSet<Likeness>();
        return new Shortlist(
                clips.stream()
                        .filter(clip -> seen.add(new Likeness(clip.subject(), clip.strata())))
                        .toList(),
                cut);
    }

    /**
     * Chooses those that bring a version closest to what is planned, one after the other, each time the one after which
     * the shares differ least from their targets in sum. Where nothing is planned, every condition is to be as frequent
     * as any other of its kind.
     *
     * @param held clips of the version by stratum
     * @param targets per cent by stratum
     * @param most how many to choose
     */
    Shortlist balanced(Map<String, Long> held, Map<String, Integer> targets, int most) {
        var wanted = targets.isEmpty()
                ? even(held)
                : targets.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() / 100.0));
        // clips that count for the same are alike here: the newest of them goes first
        var alike = new LinkedHashMap<List<String>, ArrayList<Candidate>>();
        for (var clip : clips) {
            alike.computeIfAbsent(
                            clip.strata().stream().filter(wanted::containsKey).toList(), strata -> new ArrayList<>())
                    .add(clip);
        }
        alike.values().forEach(list -> list.sort(Comparator.comparingLong(Candidate::clipId)));
        var counts = new HashMap<>(held);
        long total = held.getOrDefault(Composition.ALL, 0L);
        var chosen = new ArrayList<Candidate>();
        while (chosen.size() < most && !alike.isEmpty()) {
            var best = best(alike.keySet(), wanted, counts, total + 1);
            var some = alike.getOrDefault(best, new ArrayList<>());
            chosen.add(some.removeLast());
            if (some.isEmpty()) {
                alike.remove(best);
            }
            best.forEach(stratum -> counts.merge(stratum, 1L, Long::sum));
            total++;
        }
        chosen.sort(Comparator.comparingLong(Candidate::clipId).reversed());
        return new Shortlist(List.copyOf(chosen), cut);
    }

    /** What a clip does not count for is the same whichever is chosen, so only the change is compared. */
    private static List<String> best(
            Set<List<String>> choices, Map<String, Double> wanted, Map<String, Long> counts, long total) {
        var best = choices.iterator().next();
        double least = Double.POSITIVE_INFINITY;
        for (var strata : choices) {
            double change = 0;
            for (var stratum : strata) {
                double target = wanted.getOrDefault(stratum, 0.0);
                long count = counts.getOrDefault(stratum, 0L);
                change += Math.abs((count + 1.0) / total - target) - Math.abs((double) count / total - target);
            }
            if (change < least) {
                least = change;
                best = strata;
            }
        }
        return best;
    }

    private Map<String, Double> even(Map<String, Long> held) {
        var families = new HashMap<String, Set<String>>();
        var names = new TreeSet<>(held.keySet());
        clips.forEach(clip -> names.addAll(clip.strata()));
        for (var name : names) {
            int space = name.indexOf(' ');
            if (space > 0 && CONDITIONS.contains(name.substring(0, space))) {
                families.computeIfAbsent(name.substring(0, space), family -> new TreeSet<>())
                        .add(name);
            }
        }
        var even = new HashMap<String, Double>();
        families.values().forEach(family -> family.forEach(name -> even.put(name, 1.0 / family.size())));
        return even;
    }
}
