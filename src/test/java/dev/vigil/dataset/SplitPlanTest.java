package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SplitPlanTest {

    @Property(tries = 50)
    void dividesTheSameGroupsAlikeInAnyOrderAndLeavesFixedOnesOut(
            @ForAll long seed, @ForAll @IntRange(max = 80) int count) {
        var groups = groups(new Random(seed), count);
        var plan = SplitPlan.of(SplitShares.USUAL, groups);
        var shuffled = new ArrayList<>(groups);
        Collections.shuffle(shuffled, new Random(seed + 1));

        assertThat(SplitPlan.of(SplitShares.USUAL, shuffled)).isEqualTo(plan);
        assertThat(plan.keySet())
                .containsExactlyInAnyOrderElementsOf(groups.stream()
                        .filter(group -> group.fixed() == null)
                        .map(SplitPlan.Group::id)
                        .toList());
    }

    @Property(tries = 50)
    void holdsTheSharesOfAllClipsAndOfRareOnes(@ForAll long seed) {
        var random = new Random(seed);
        var groups = new ArrayList<SplitPlan.Group>();
        for (long id = 0; id < 400; id++) {
            long clips = 1 + random.nextInt(4);
            groups.add(new SplitPlan.Group(
                    id,
                    "" + random.nextLong(),
                    null,
                    id % 10 == 0 ? Map.of("all", clips, "sunglasses", clips) : Map.of("all", clips)));
        }
        var plan = SplitPlan.of(SplitShares.USUAL, groups);

        for (var stratum : List.of("all", "sunglasses")) {
            for (var split : Split.values()) {
                assertThat(share(groups, plan, stratum, split))
                        .as("%s in %s", stratum, split)
                        .isCloseTo(SplitShares.USUAL.of(split), within(stratum.equals("all") ? 0.01 : 0.05));
            }
        }
    }

    @Property(tries = 20)
    void givesNothingToASplitWithoutShare(@ForAll long seed) {
        assertThat(SplitPlan.of(new SplitShares(80, 0, 20), groups(new Random(seed), 60))
                        .values())
                .doesNotContain(Split.VAL);
    }

    private static double share(List<SplitPlan.Group> groups, Map<Long, Split> plan, String stratum, Split split) {
        double all = 0;
        double there = 0;
        for (var group : groups) {
            long clips = group.strata().getOrDefault(stratum, 0L);
            all += clips;
            there += plan.get(group.id()) == split ? clips : 0;
        }
        return there / all;
    }

    private static List<SplitPlan.Group> groups(Random random, int count) {
        var groups = new ArrayList<SplitPlan.Group>();
        for (long id = 0; id < count; id++) {
            var fixed = random.nextInt(3) == 0 ? Split.values()[random.nextInt(3)] : null;
            long clips = 1 + random.nextInt(9);
            groups.add(new SplitPlan.Group(
                    id, "k" + id, fixed, Map.of("all", clips, "light " + random.nextInt(4), clips)));
        }
        return groups;
    }
}
