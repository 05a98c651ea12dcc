package dev.vigil.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.VigilTest;
import dev.vigil.media.MediaHash;
import dev.vigil.media.PixelLayout;
import dev.vigil.media.Renditions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clips that share a person, a seed or what they were made from are one group, for ever. */
@VigilTest
class LeakGroupTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    ClipLibrary library;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsTogetherWhatIsJoinedByAnyName() {
        long first = add("subject:kim", "source:sunset.png");
        long person = add("subject:kim");
        long picture = add("source:sunset.png", "seed:77");
        long seed = add("seed:77");
        long stranger = add("subject:lee");

        assertThat(List.of(person, picture, seed)).containsOnly(first);
        assertThat(stranger).isNotEqualTo(first);
    }

    @Test
    void refusesToJoinGroupsThatAreApart() {
        add("subject:ann");
        long ben = add("subject:ben", "source:night.png");

        assertThatThrownBy(() -> add("subject:ann", "source:night.png"))
                .isInstanceOf(LeakGroupsApart.class)
                .hasMessageContaining("subject:ann and of source:night.png");
        assertThat(add("source:night.png")).isEqualTo(ben);
    }

    @Test
    void refusesThatAKeyMovesToAnotherGroup() {
        add("subject:mia");
        assertThatThrownBy(() -> jdbc.sql("update leak_key set leak_group_id = 1 where key = 'subject:mia'")
                        .update())
                .hasMessageContaining("never change");
    }

    @Test
    void agreesOnOneGroupWhereManyComeAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var groups = threads.invokeAll(Collections.nCopies(16, () -> add("subject:crowd", "source:crowd.png")));
            var first = groups.getFirst().get();
            for (var group : groups) {
                assertThat(group.get()).isEqualTo(first);
            }
        }
    }

    private long add(String... keys) {
        int number = COUNT.incrementAndGet();
        var hash = new MediaHash("%064x".formatted(0xabcdef00000L + number));
        return library.add(new NewClip(
                        "leak " + number,
                        new Renditions(hash, hash, hash, 640, 400, PixelLayout.GRAY8, new long[] {0}, 30),
                        "nir940",
                        "imported",
                        "somebody",
                        List.of(keys),
                        null,
                        Map.of(),
                        null,
                        "lea"))
                .clip()
                .leakGroupId();
    }
}
