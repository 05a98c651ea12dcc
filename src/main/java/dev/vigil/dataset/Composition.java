package dev.vigil.dataset;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a version consists of.
 *
 * @param clips as it is
 * @param added clips that might be added
 * @param shares by family, conditions first
 */
public record Composition(long clips, long added, List<Share> shares) {

    static final String ALL = "all";
    private static final List<String> CONDITIONS = List.of("spectrum", "eyewear", "skin", "light");

    /** @param held clips by stratum, those of {@value #ALL} among them */
    static Composition of(Map<String, Long> held, List<Candidate> added, Map<String, Integer> targets) {
        long clips = held.getOrDefault(ALL, 0L);
        var after = new HashMap<>(held);
        long more = 0;
        for (var candidate : added) {
            if (!candidate.relabelled()) {
                more++;
                candidate.strata().forEach(stratum -> after.merge(stratum, 1L, Long::sum));
            }
        }
        var names = new TreeSet<>(after.keySet());
        names.addAll(targets.keySet());
        names.remove(ALL);
        long all = clips + more;
        var shares = names.stream()
                .map(name -> new Share(
                        name,
                        percent(held.getOrDefault(name, 0L), clips),
                        percent(after.getOrDefault(name, 0L), all),
                        targets.getOrDefault(name, null)))
                .sorted(Comparator.comparingInt((Share share) -> rank(share.family()))
                        .thenComparing(Share::stratum))
                .toList();
        return new Composition(clips, more, shares);
    }

    private static int rank(String family) {
        int rank = CONDITIONS.indexOf(family);
        return rank < 0 ? CONDITIONS.size() : rank;
    }

    private static double percent(long of, long all) {
        return all == 0 ? 0 : 100.0 * of / all;
    }
}
