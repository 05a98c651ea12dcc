package dev.vigil.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.security.Roles;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is at a clip at this moment. */
@VigilTest
class PresenceTests {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    private Rest ann;
    private Rest bob;
    private LabelledClip clip;

    @BeforeEach
    void clip() {
        people.with("here-ann", Roles.ANNOTATOR);
        people.with("here-bob", Roles.REVIEWER);
        ann = Rest.as("here-ann", port);
        bob = Rest.as("here-bob", port);
        clip = LabelledClip.rendered(people, port);
    }

    @Test
    void showsPeopleToEachOtherAndNobodyToThemselves() {
        assertThat(here(ann, "one", 3, false).json().path("others").size()).isZero();
        here(ann, "two", 5, false);
        var seen = here(bob, "b", 0, false).json().path("others");
        assertThat(seen.size()).as("two windows are one person").isEqualTo(1);
        assertThat(seen.get(0).path("name").asString()).isEqualTo("here-ann");
        assertThat(seen.get(0).path("frame").asInt()).as("where they were last").isEqualTo(5);
        here(ann, "two", 0, true);
        assertThat(here(ann, "one", 3, false)
                        .json()
                        .path("others")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("here-bob");
        assertThat(here(bob, "b", 0, false)
                        .json()
                        .path("others")
                        .get(0)
                        .path("frame")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void forgetsWhoeverIsNotHeardOf() {
        here(ann, "one", 3, false);
        jdbc.sql("update clip_presence set seen_at = now() - interval '26 seconds' where clip_id = ?")
                .param(clip.id())
                .update();
        assertThat(here(bob, "b", 0, false).json().path("others").size()).isZero();
        assertThat(jdbc.sql("select person from clip_presence where clip_id = ?")
                        .param(clip.id())
                        .query(String.class)
                        .list())
                .as("swept")
                .containsExactly("here-bob");
    }

    @Test
    void tellsAWindowHowLongTheLogIsAndWhetherSomethingWasSaid() {
        long base = clip.base(ann);
        clip.store(ann, base, LabelledClip.box(1), LabelledClip.box(2));
        bob.post(clip.at() + "/remarks", "{\"frame\":1,\"body\":\"look\"}");
        var answer = here(ann, "one", 0, false).json();
        assertThat(answer.path("log").path("total").asInt()).isEqualTo(2);
        assertThat(answer.path("log").path("baseRevision").asLong()).isEqualTo(base);
        assertThat(answer.path("log").path("head").asLong()).isEqualTo(base);
        assertThat(answer.path("remarks").asInt()).isEqualTo(1);
    }

    @Test
    void namesTheFieldThatWillNotDo() {
        assertThat(here(ann, "", 1, false).pointers()).isEqualTo("/tab");
        assertThat(here(ann, "a".repeat(65), 1, false).pointers()).isEqualTo("/tab");
        assertThat(here(ann, "one", -1, false).pointers()).isEqualTo("/frame");
        assertThat(ann.post(clip.at() + "/presence", "{\"tab\":\"a\",\"frame\":1,\"editing\":true,\"unsaved\":-1}")
                        .pointers())
                .isEqualTo("/unsaved");
        assertThat(Rest.nobody(port)
                        .post(clip.at() + "/presence", "{\"tab\":\"a\",\"frame\":1,\"editing\":true,\"unsaved\":0}")
                        .status())
                .isIn(401, 403);
        assertThat(ann.post(
                                "/api/v1/clips/987654/presence",
                                "{\"tab\":\"" + UUID.randomUUID() + "\",\"frame\":1,\"editing\":true,\"unsaved\":0}")
                        .status())
                .isEqualTo(404);
    }

    private Rest.Answer here(Rest person, String tab, int frame, boolean leaving) {
        return person.post(
                clip.at() + "/presence",
                "{\"tab\":\"" + tab + "\",\"frame\":" + frame + ",\"editing\":true,\"unsaved\":0,\"leaving\":" + leaving
                        + "}");
    }
}
