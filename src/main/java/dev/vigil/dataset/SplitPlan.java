package dev.vigil.dataset;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Divides leak groups among splits so that every split comes close to its share of the clips and of each stratum, in the
 * manner of the iterative stratification of Sechidis, Tsoumakas and Vlahavas (2011), but for whole groups. The same groups are always divided alike.
 */
final class SplitPlan {

    /**
     * Clips that must not be parted.
     *
     * @param order settles who comes first among equals
     * @param fixed the split it has for ever, if any
     * @param strata clips by stratum; a clip may be in several, and is in at least one
     */
    record Group(long id, String order, @Nullable Split fixed, Map<String, Long> strata) {

        private long size() {
            return strata.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    private final SplitShares shares;
    private final Map<String, Long> totals = new HashMap<>();
    private final Map<String, Long> divided = new HashMap<>();
    private final List<Map<String, Long>> held = Stream.of(Split.values())
            .<Map<String, Long>>map(split -> new HashMap<>())
            .toList();

    private SplitPlan(SplitShares shares, List<Group> groups) {
        this.shares = shares;
        groups.forEach(group -> group.strata().forEach((stratum, clips) -> totals.merge(stratum, clips, Long::sum)));
    }

    /** The split of each group that had none, by id. */
    static Map<Long, Split> of(SplitShares shares, List<Group> groups) {
        var plan = new SplitPlan(shares, groups);
        for (var group : groups) {
            if (group.fixed() != null) {
                plan.take(group, group.fixed());
            }
        }
        var found = new TreeMap<Long, Split>();
        // large ones first: small ones then even out what is left
        groups.stream()
                .filter(group -> group.fixed() == null)
                .sorted(Comparator.comparingLong(Group::size).reversed().thenComparing(Group::order))
                .forEach(group -> found.put(group.id(), plan.place(group)));
        return found;
    }

    private Split place(Group group) {
        var best = Split.TRAIN;
        double most = Double.NEGATIVE_INFINITY;
        for (var split : Split.values()) {
            double need = shares.of(split) == 0 ? Double.NEGATIVE_INFINITY : need(group, split);
            if (need > most) {
                most = need;
                best = split;
            }
        }
        take(group, best);
        return best;
    }

    private void take(Group group, Split split) {
        group.strata().forEach((stratum, clips) -> {
            held.get(split.ordinal()).merge(stratum, clips, Long::sum);
            divided.merge(stratum, clips, Long::sum);
        });
    }

    /**
     * How much a split lacks of what the group brings, against its share of all that is divided by then. A rare stratum
     * counts for more, by the root of its size: so much it would differ by chance.
     */
    private double need(Group group, Split split) {
        double need = 0;
        for (var entry : new TreeMap<>(group.strata()).entrySet()) {
            var stratum = entry.getKey();
            double clips = entry.getValue();
            double due = shares.of(split) * (divided.getOrDefault(stratum, 0L) + clips);
            double missing = due - held.get(split.ordinal()).getOrDefault(stratum, 0L);
            need += clips * missing / Math.sqrt(totals.getOrDefault(stratum, 1L));
        }
        return need;
    }
}
