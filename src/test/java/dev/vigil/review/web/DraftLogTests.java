package dev.vigil.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.security.Roles;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of a person's operations: exactly once, in order, and as quick when it is long. */
@VigilTest
class DraftLogTests {

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
        people.with("log-ann", Roles.REVIEWER);
        people.with("log-bob", Roles.REVIEWER);
        ann = Rest.as("log-ann", port);
        bob = Rest.as("log-bob", port);
        clip = LabelledClip.rendered(people, port);
    }

    @Test
    void givesTheSecondWindowOfAPersonWhatTheFirstStored() {
        long base = clip.base(ann);
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        clip.store(ann, base, LabelledClip.box(first, 1), LabelledClip.box(second, 2));
        var tail = ann.get(clip.at() + "/operations?known=1").json();
        assertThat(tail.path("total").asInt()).isEqualTo(2);
        assertThat(tail.path("operations")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactly(second.toString());
        assertThat(bob.get(clip.at() + "/operations").json().path("total").asInt())
                .as("nobody else's")
                .isZero();
        assertThat(Rest.nobody(port).get(clip.at() + "/operations").status()).isEqualTo(401);
        assertThat(ann.get("/api/v1/clips/987654/operations").status()).isEqualTo(404);
    }

    @Test
    void keepsTheOrderOfABatchAndOfWhatIsSentAgainWithMore() {
        long base = clip.base(ann);
        var ids = IntStream.range(0, 60).mapToObj(i -> UUID.randomUUID()).toList();
        var operations = IntStream.range(0, 60)
                .mapToObj(i -> LabelledClip.box(ids.get(i), i % 15))
                .toArray(String[]::new);
        var half = java.util.Arrays.copyOf(operations, 30);
        assertThat(clip.store(ann, base, half).json().path("total").asInt()).isEqualTo(30);
        var answer = clip.store(ann, base, operations).json();
        assertThat(answer.path("total").asInt()).isEqualTo(60);
        assertThat(answer.path("acknowledged").size()).isEqualTo(60);
        assertThat(ann.get(clip.at() + "/editor")
                        .json()
                        .path("draft")
                        .path("operations")
                        .valueStream()
                        .map(one -> UUID.fromString(one.path("id").asString())))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void acknowledgesWhatWasHandedInAlready() {
        long base = clip.base(ann);
        var id = UUID.randomUUID();
        clip.store(ann, base, LabelledClip.box(id, 1));
        long revision = ann.post(clip.at() + "/submit", "{\"baseRevision\":" + base + "}")
                .json()
                .path("id")
                .asLong();
        bob.post(
                clip.at() + "/verdicts",
                "{\"revision\":" + revision + ",\"verdict\":\"request_changes\",\"remark\":\"wider\"}");
        var again = clip.store(ann, revision, LabelledClip.box(id, 1), LabelledClip.box(2));
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("acknowledged").size()).isEqualTo(2);
        assertThat(again.json().path("total").asInt())
                .as("it is in the revision, not in the new log")
                .isEqualTo(1);
        assertThat(clip.store(bob, revision, LabelledClip.box(id, 1)).pointers())
                .as("another person's")
                .isEqualTo("/operations");
    }

    @Test
    void rebasesAndOverwritesInOneStepOrNotAtAll() {
        long base = clip.base(ann);
        var mine = UUID.randomUUID();
        clip.store(bob, base, LabelledClip.box(mine, 1));
        clip.store(ann, base, LabelledClip.box(2));
        long first = ann.post(clip.at() + "/submit", "{\"baseRevision\":" + base + "}")
                .json()
                .path("id")
                .asLong();
        bob.post(
                clip.at() + "/verdicts",
                "{\"revision\":" + first + ",\"verdict\":\"request_changes\",\"remark\":\"wider\"}");

        var early = clip.rebase(bob, base, LabelledClip.undo(mine));
        assertThat(early.status()).as("onto what is not the newest").isEqualTo(409);
        assertThat(early.json().path("type").asString()).endsWith("stale-base");
        var wrong = clip.rebase(bob, first, LabelledClip.undo(mine), LabelledClip.box(99));
        assertThat(wrong.pointers()).isEqualTo("/operations/1/frame");
        var untouched = bob.get(clip.at() + "/operations").json();
        assertThat(untouched.path("baseRevision").asLong()).isEqualTo(base);
        assertThat(untouched.path("head").asLong()).isEqualTo(first);
        assertThat(untouched.path("total").asInt()).isEqualTo(1);

        var undo = LabelledClip.undo(mine);
        var done = clip.rebase(bob, first, undo, LabelledClip.box(3));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().path("baseRevision").asLong()).isEqualTo(first);
        assertThat(done.json().path("total").asInt()).isEqualTo(3);
        assertThat(clip.rebase(bob, first, undo).json().path("total").asInt())
                .as("an answer that was lost is asked for again")
                .isEqualTo(3);
    }

    @Test
    void takesNoWorkOfOnePersonFromAPageWhereAnotherSignedIn() throws Exception {
        long base = clip.base(bob);
        var pair = Base64.getEncoder().encodeToString(("log-bob:" + VigilTest.PASSWORD).getBytes());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + clip.at() + "/operations"))
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/json")
                .header("X-Vigil-Person", "log%2Dann")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"baseRevision\":" + base + ",\"operations\":[" + LabelledClip.box(1) + "]}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("another-person").contains("log-ann");
        }
        assertThat(bob.get(clip.at() + "/operations").json().path("total").asInt())
                .isZero();
    }

    @Test
    void storesAnOperationQuicklyBehindAHundredThousand() {
        long base = clip.base(ann);
        double first = medianMillis(base, 0);
        jdbc.sql("""
                        insert into edit_operation (id, draft_id, seq, body)
                        select gen_random_uuid(), d.id, 120 + n, o.body
                        from edit_draft d join edit_operation o on o.draft_id = d.id and o.seq = 1,
                          generate_series(1, 100000) n
                        where d.clip_id = ?""").param(clip.id()).update();
        double behind = medianMillis(base, 100_120);
        assertThat(behind)
                .as("milliseconds behind 100,000 operations, where the first ones took %.1f", first)
                .isLessThan(2 * first + 10);
    }

    /** Of 120 operations, the first 20 of which warm up. */
    private double medianMillis(long base, int before) {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < 120; i++) {
            long start = System.nanoTime();
            var answer = clip.store(ann, base, LabelledClip.box(i % 15));
            millis.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.json().path("total").asInt()).isEqualTo(before + i + 1);
        }
        var timed = new ArrayList<>(millis.subList(20, millis.size()));
        Collections.sort(timed);
        System.out.printf(
                "operation acknowledged behind %,d: median %.1f ms, p95 %.1f ms%n",
                before, timed.get(50), timed.get(95));
        return timed.get(50);
    }
}
