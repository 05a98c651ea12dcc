package dev.vigil.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.security.Roles;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The rules of editing and judging, over REST and past it. */
@VigilTest
class EditingTests {

    private static final AtomicLong SEED = new AtomicLong(7_000);

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    private Rest ann;
    private Rest bob;
    private long clip;
    private String at;

    @BeforeEach
    void clip() {
        people.with("lead", Roles.LEAD);
        people.with("edit-ann", Roles.REVIEWER);
        people.with("edit-bob", Roles.REVIEWER);
        ann = Rest.as("edit-ann", port);
        bob = Rest.as("edit-bob", port);
        var job = Rest.as("lead", port)
                .post(
                        "/api/v1/requests",
                        "{\"seed\":" + SEED.incrementAndGet()
                                + ",\"scenario\":{\"duration_s\":0.5,\"camera\":{\"width\":160,\"height\":100}}}")
                .json()
                .path("jobIds")
                .get(0)
                .asLong();
        clip = ann.ended(job).path("clipId").asLong();
        at = "/api/v1/clips/" + clip;
        ann.await(at, view -> view.path("stage").asString().equals("TO_LABEL"));
    }

    @Test
    void goesFromAGestureToApprovalByAnotherPerson() {
        long base = base(ann);
        var box = box(3);
        assertThat(store(ann, base, box).json().path("total").asInt()).isEqualTo(1);
        var again = store(ann, base, box, paint(2, 4));
        assertThat(again.json().path("total").asInt())
                .as("known operations count once")
                .isEqualTo(2);
        assertThat(draft(ann).size()).isEqualTo(2);

        var submitted = ann.post(at + "/submit", "{\"baseRevision\":" + base + "}");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        long revision = submitted.json().path("id").asLong();
        assertThat(ann.get(at + "/labels?origin=human").body()).contains("\"value\":\"yawning_with_hand\"");
        assertThat(store(ann, revision, box(5)).status())
                .as("submitted labels rest")
                .isEqualTo(409);

        assertThat(decide(ann, revision, "approve", "").status()).as("own work").isEqualTo(409);
        assertThatThrownBy(() -> jdbc.sql("insert into verdict (clip_id, revision_id, verdict, reviewer)"
                                + " values (?, ?, 'approve', 'edit-ann')")
                        .params(clip, revision)
                        .update())
                .hasMessageContaining("nobody approves their own revision");
        var mute = decide(bob, revision, "request_changes", " ");
        assertThat(mute.status()).isEqualTo(400);
        assertThat(mute.pointers()).isEqualTo("/remark");

        assertThat(decide(bob, revision, "approve", "").status()).isEqualTo(201);
        assertThat(store(bob, revision, box(5)).status())
                .as("approved labels rest")
                .isEqualTo(409);
        assertThat(decide(bob, revision, "approve", "").status()).isEqualTo(409);
        for (var sql : List.of(
                "update edit_operation set seq = seq + 1",
                "delete from edit_operation",
                "update verdict set verdict = 'reject'",
                "truncate verdict",
                "update label_revision set author = 'x'",
                "delete from label_revision",
                "truncate label_revision cascade")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasMessageContaining("refused");
        }
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into label_revision (clip_id, no, origin, author, ontology, document, sha256)"
                                        + " select clip_id, no + 1, origin, author, ontology, document || ' ', sha256"
                                        + " from label_revision where id = ?")
                        .param(revision)
                        .update())
                .hasMessageContaining("label_revision_check");
    }

    @Test
    void keepsTheWorkOfWhoeverComesSecond() {
        long base = base(ann);
        store(ann, base, box(1));
        store(bob, base, box(2));
        long first = ann.post(at + "/submit", "{\"baseRevision\":" + base + "}")
                .json()
                .path("id")
                .asLong();
        assertThat(decide(bob, first, "request_changes", "the box is too wide").status())
                .isEqualTo(201);

        var stale = store(bob, base, box(4));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("type").asString()).endsWith("stale-base");
        assertThat(stale.json().path("currentRevision").asLong()).isEqualTo(first);
        assertThat(bob.post(at + "/submit", "{\"baseRevision\":" + base + "}").status())
                .isEqualTo(409);
        assertThat(bob.post(at + "/rebase", "").json().path("baseRevision").asLong())
                .isEqualTo(first);
        assertThat(draft(bob).size()).isEqualTo(1);
        assertThat(store(bob, first, box(4)).status()).isEqualTo(200);
        assertThat(bob.post(at + "/submit", "{\"baseRevision\":" + first + "}").status())
                .isEqualTo(201);
        assertThat(ann.get(at + "/revisions")
                        .json()
                        .valueStream()
                        .map(line -> line.path("no").asInt()))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void opensAgainWhatWasDecidedByAFurtherVerdict() {
        long base = base(ann);
        assertThat(decide(bob, base, "reopen", "too early").status())
                .as("nothing was decided yet")
                .isEqualTo(409);
        long revision = ann.post(at + "/submit", "{\"baseRevision\":" + base + "}")
                .json()
                .path("id")
                .asLong();
        decide(bob, revision, "reject", "the wrong button");
        assertThat(me(ann).path("mayReopen").asBoolean()).isTrue();
        assertThat(decide(bob, revision, "reopen", " ").pointers())
                .as("without a reason")
                .isEqualTo("/remark");
        assertThat(decide(ann, revision, "reopen", "this was not meant").status())
                .as("the author may ask for another look")
                .isEqualTo(201);
        assertThat(stage()).isEqualTo("SUBMITTED");
        assertThat(decide(ann, revision, "approve", "").status())
                .as("but still not judge it")
                .isEqualTo(409);
        decide(bob, revision, "approve", "");
        assertThat(approver(revision)).contains("edit-bob");
        decide(bob, revision, "reopen", "frame 3 is wrong after all");
        assertThat(approver(revision)).as("an approval taken back").isEmpty();
        decide(bob, revision, "request_changes", "frame 3");
        assertThat(store(ann, revision, box(3)).status()).isEqualTo(200);
        assertThat(ann.get(at + "/verdicts")
                        .json()
                        .valueStream()
                        .map(verdict -> verdict.path("decision").asString()))
                .as("every word stays, newest first")
                .containsExactly("REQUEST_CHANGES", "REOPEN", "APPROVE", "REOPEN", "REJECT");
    }

    @Test
    void leavesAClipWithWhoeverBegan() {
        assertThat(me(bob).path("inWorkWith").isNull()).isTrue();
        long base = base(ann);
        store(ann, base, box(1));
        assertThat(me(bob).path("inWorkWith").asString()).isEqualTo("edit-ann");
        assertThat(me(ann).path("inWorkWith").isNull()).isTrue();
        store(bob, base, box(2));
        assertThat(ann.get(at).json().path("assignee").asString()).isEqualTo("edit-ann");
        bob.post(at + "/submit", "{\"baseRevision\":" + base + "}");
        assertThat(ann.get(at).json().path("assignee").asString())
                .as("whoever hands in answers for it")
                .isEqualTo("edit-bob");
        var late = store(ann, base, box(3));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("type").asString()).endsWith("clip-not-in-stage");
    }

    @Test
    void keepsGesturesOfSeveralEditsAsTheyWereMade() {
        long base = base(ann);
        var batch = """
                {"id":"%s","kind":"batch","edits":[
                  {"kind":"setBoxes","track":"cellphone","start":3,"boxes":[[10,20,30,40,0],[11,21,30,40,1]],"origin":"interpolated"},
                  {"kind":"setSpans","layer":"eyes_state","start":0,"end":9,"spans":[[0,3,"open"],[4,9,"close"]]},
                  {"kind":"judge","target":"layers/eyes_state","start":0,"end":3,"verdict":"accept"}]}""".formatted(UUID.randomUUID());
        assertThat(store(ann, base, batch).status()).isEqualTo(200);
        var kept = draft(ann).get(0);
        assertThat(kept.path("edits").size()).isEqualTo(3);
        assertThat(kept.path("edits").get(1).path("spans").get(1).get(2).asString())
                .isEqualTo("close");
        assertThat(store(ann, base, kept.toString()).json().path("total").asInt())
                .isEqualTo(1);
        var revision = ann.post(at + "/submit", "{\"baseRevision\":" + base + "}");
        assertThat(revision.status()).as(revision.body()).isEqualTo(201);
        var labels = ann.get(at + "/labels?origin=human").json();
        var phone = labels.path("boxes").path("cellphone");
        assertThat(phone.path("xywh").toString())
                .startsWith("[0,0,0,0,0,0,0,0,0,0,0,0,10,20,30,40,1,1,0,0,-11,-21,-30,-40,0,");
        assertThat(phone.path("origin").toString()).startsWith("[2,3,4,2,2,");
    }

    @Test
    void showsEveryRevisionReadOnlyButTheNewest() {
        long base = base(ann);
        store(ann, base, box(3));
        ann.post(at + "/submit", "{\"baseRevision\":" + base + "}");
        var newest = ann.get(at + "/editor").json();
        assertThat(newest.at("/base/revision/no").asInt()).isEqualTo(3);
        assertThat(newest.path("revisions").size()).isEqualTo(3);
        assertThat(newest.path("head").asInt()).isEqualTo(3);

        var first = bob.get(at + "/editor?revision=1").json();
        assertThat(first.at("/base/revision/no").asInt()).isEqualTo(1);
        assertThat(first.at("/base/document")).isNotEqualTo(newest.at("/base/document"));
        assertThat(first.at("/me/mayEdit").asBoolean()).isFalse();
        assertThat(first.at("/me/mayDecide").asBoolean())
                .as("judged is what was submitted, not what came before")
                .isFalse();
        assertThat(first.at("/me/reason").asString())
                .isEqualTo("This is revision 1; the newest to work on is revision 3 by edit-ann.");
        assertThat(bob.get(at + "/editor?revision=3").json().at("/me/mayDecide").asBoolean())
                .isTrue();
        assertThat(bob.get(at + "/editor?revision=4").status()).isEqualTo(404);
        assertThat(bob.get(at + "/editor?revision=first").status()).isEqualTo(400);
    }

    @Test
    void namesWhatIsWrongWithAnOperationAndStoresNothing() {
        long base = base(ann);
        refuses(
                base,
                "\"kind\":\"setBox\",\"track\":\"face\",\"frame\":15,\"box\":[1,1,1,1],\"visibility\":0",
                "frame");
        refuses(
                base,
                "\"kind\":\"setBox\",\"track\":\"wheel\",\"frame\":1,\"box\":[1,1,1,1],\"visibility\":0",
                "track");
        refuses(base, "\"kind\":\"setBox\",\"track\":\"face\",\"frame\":1,\"box\":[1,1,1],\"visibility\":0", "box");
        refuses(base, "\"kind\":\"setBox\",\"track\":\"face\",\"frame\":1,\"visibility\":0", "box");
        refuses(base, "\"kind\":\"setPoints\",\"track\":\"face68\",\"frame\":1,\"points\":[[68,1,1,0]]", "points");
        refuses(
                base,
                "\"kind\":\"setPoints\",\"track\":\"face68\",\"frame\":1,\"points\":[" + "[0,1,1,0],".repeat(68)
                        + "[0,1,1,0]]",
                "points");
        refuses(
                base,
                "\"kind\":\"paintSpan\",\"layer\":\"blinks\",\"start\":1,\"end\":2,\"value\":\"blinking\"",
                "layer");
        refuses(
                base,
                "\"kind\":\"paintSpan\",\"layer\":\"eyes_state\",\"start\":4,\"end\":2,\"value\":\"open\"",
                "end");
        refuses(base, "\"kind\":\"setSignal\",\"signal\":\"pulse\",\"start\":1,\"values\":[1]", "signal");
        refuses(
                base,
                "\"kind\":\"setBoxes\",\"track\":\"face\",\"start\":14,\"boxes\":[[1,1,1,1,0],[1,1,1,1,0]],\"origin\":\"human\"",
                "boxes");
        refuses(
                base,
                "\"kind\":\"setBoxes\",\"track\":\"face\",\"start\":1,\"boxes\":[[1,1,1,1,4]],\"origin\":\"human\"",
                "boxes");
        refuses(base, "\"kind\":\"setBoxes\",\"track\":\"face\",\"start\":1,\"boxes\":[[1,1,1,1,0]]", "origin");
        refuses(
                base,
                "\"kind\":\"setPointFrames\",\"track\":\"left_hand21\",\"start\":0,\"frames\":[[[21,1,1,0]]],\"origin\":\"human\"",
                "frames");
        refuses(
                base,
                "\"kind\":\"setSpans\",\"layer\":\"eyes_state\",\"start\":1,\"end\":5,\"spans\":[[1,3,\"open\"],[3,4,\"close\"]]",
                "spans");
        refuses(
                base,
                "\"kind\":\"judge\",\"target\":\"layers/pulse\",\"start\":1,\"end\":5,\"verdict\":\"accept\"",
                "target");
        refuses(base, "\"kind\":\"batch\",\"edits\":[]", "edits");
        refuses(base, "\"kind\":\"batch\",\"edits\":[{\"kind\":\"batch\",\"edits\":[]}]", "edits");
        refuses(
                base,
                "\"kind\":\"batch\",\"edits\":[{\"kind\":\"setBox\",\"track\":\"wheel\",\"frame\":1,\"box\":[1,1,1,1],\"visibility\":0}]",
                "edits/0/track");
        refuses(base, "\"kind\":\"undo\",\"target\":\"" + UUID.randomUUID() + "\"", "target");
        assertThat(draft(ann).size()).isZero();
    }

    private void refuses(long base, String operation, String field) {
        var answer = store(ann, base, box(1), "{\"id\":\"" + UUID.randomUUID() + "\"," + operation + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.pointers()).as(operation).isEqualTo("/operations/1/" + field);
    }

    private Rest.Answer store(Rest person, long base, String... operations) {
        return person.post(
                at + "/operations",
                "{\"baseRevision\":" + base + ",\"operations\":[" + String.join(",", operations) + "]}");
    }

    private Rest.Answer decide(Rest person, long revision, String verdict, String remark) {
        return person.post(
                at + "/verdicts",
                "{\"revision\":" + revision + ",\"verdict\":\"" + verdict + "\",\"remark\":\"" + remark + "\"}");
    }

    private long base(Rest person) {
        return person.get(at + "/editor")
                .json()
                .path("draft")
                .path("baseRevision")
                .asLong();
    }

    private JsonNode draft(Rest person) {
        return person.get(at + "/editor").json().path("draft").path("operations");
    }

    private JsonNode me(Rest person) {
        return person.get(at + "/editor").json().path("me");
    }

    private String stage() {
        return ann.get(at).json().path("stage").asString();
    }

    private Optional<String> approver(long revision) {
        return jdbc.sql("select approver from (select revision_approver(?) approver) found where approver is not null")
                .param(revision)
                .query(String.class)
                .optional();
    }

    private static String box(int frame) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"kind\":\"setBox\",\"track\":\"face\",\"frame\":" + frame
                + ",\"box\":[1000,1000,3000,4000],\"visibility\":0}";
    }

    private static String paint(int start, int end) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"kind\":\"paintSpan\",\"layer\":\"yawning\",\"start\":" + start
                + ",\"end\":" + end + ",\"value\":\"yawning_with_hand\"}";
    }
}
