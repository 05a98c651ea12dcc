package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShortlistTest {

    private static final Map<String, Integer> HALF = Map.of("eyewear none", 50, "eyewear sunglasses", 50);

    @Test
    void keepsTheNewestOfThoseThatShowThePersonTheSame() {
        var list = new Shortlist(
                List.of(
                        clip(5, "ann", "eyewear none"),
                        clip(4, "bob", "eyewear none"),
                        clip(3, "ann", "eyewear none"),
                        clip(2, "ann", "eyewear sunglasses")),
                false);

        assertThat(list.withoutNearDuplicates().clips())
                .extracting(Candidate::clipId)
                .containsExactly(5L, 4L, 2L);
    }

    @Test
    void bringsAVersionToItsPlan() {
        var clips = new ArrayList<Candidate>();
        for (int id = 40; id > 0; id--) {
            clips.add(clip(id, "p" + id, id % 4 == 0 ? "eyewear sunglasses" : "eyewear none"));
        }
        var held = Map.of("all", 10L, "eyewear none", 10L);

        var chosen = new Shortlist(clips, false).balanced(held, HALF, 10);

        assertThat(chosen.clips()).hasSize(10).allMatch(clip -> clip.strata().contains("eyewear sunglasses"));
    }

    @Test
    void evensOutConditionsWhereNothingIsPlanned() {
        var clips = new ArrayList<Candidate>();
        for (int id = 30; id > 0; id--) {
            clips.add(clip(id, "p" + id, "skin " + (id <= 24 ? 1 : id <= 27 ? 2 : 3), "gaze_zone road"));
        }

        var chosen = new Shortlist(clips, false).balanced(Map.of(), Map.of(), 9);

        assertThat(count(chosen, "skin 1")).isEqualTo(3);
        assertThat(count(chosen, "skin 2")).isEqualTo(3);
        assertThat(count(chosen, "skin 3")).isEqualTo(3);
    }

    @Property(tries = 100)
    void choosesAsManyAsAskedForOnceEachAndAlwaysTheSame(
            @ForAll("clips") List<Candidate> clips, @ForAll @IntRange(min = 1, max = 30) int most) {
        var list = new Shortlist(clips, false);

        var chosen =
                list.balanced(Map.of("all", 3L, "eyewear none", 3L), HALF, most).clips();

        assertThat(chosen)
                .hasSize(Math.min(most, clips.size()))
                .doesNotHaveDuplicates()
                .isSubsetOf(clips);
        assertThat(list.balanced(Map.of("all", 3L, "eyewear none", 3L), HALF, most)
                        .clips())
                .isEqualTo(chosen);
    }

    @Property(tries = 100)
    void endsNoFartherFromThePlanThanTheNewestWould(
            @ForAll("clips") List<Candidate> clips, @ForAll @IntRange(min = 1, max = 20) int most) {
        int number = Math.min(most, clips.size());
        var chosen =
                new Shortlist(clips, false).balanced(Map.of(), HALF, number).clips();

        assertThat(distance(chosen)).isLessThanOrEqualTo(distance(clips.subList(0, number)) + 1e-9);
    }

    @Provide
    Arbitrary<List<Candidate>> clips() {
        return Combinators.combine(Arbitraries.of("ann", "bob"), Arbitraries.of("eyewear none", "eyewear sunglasses"))
                .as((person, eyewear) -> new String[] {person, eyewear})
                .list()
                .ofMinSize(1)
                .ofMaxSize(25)
                .map(made -> {
                    var clips = new ArrayList<Candidate>();
                    for (int i = 0; i < made.size(); i++) {
                        clips.add(clip(made.size() - i, made.get(i)[0], made.get(i)[1]));
                    }
                    return List.copyOf(clips);
                });
    }

    private static double distance(List<Candidate> clips) {
        var counts = new HashMap<String, Integer>();
        clips.forEach(clip -> clip.strata().forEach(stratum -> counts.merge(stratum, 1, Integer::sum)));
        return HALF.keySet().stream()
                .mapToDouble(stratum -> Math.abs((double) counts.getOrDefault(stratum, 0) / clips.size() - 0.5))
                .sum();
    }

    private static long count(Shortlist list, String stratum) {
        return list.clips().stream()
                .filter(clip -> clip.strata().contains(stratum))
                .count();
    }

    private static Candidate clip(long id, String person, String... strata) {
        return new Candidate(id, "clip " + id, person, "rev", false, List.of(strata));
    }
}
