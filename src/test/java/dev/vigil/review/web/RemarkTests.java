package dev.vigil.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.security.Roles;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remarks pinned to frames, over REST. */
@VigilTest
class RemarkTests {

    private static final String MALICE =
            "\"><script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)>";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    private Rest ann;
    private Rest rui;
    private LabelledClip clip;
    private String at;

    @BeforeEach
    void clip() {
        people.with("remark-ann", Roles.ANNOTATOR);
        people.with("remark-rui", Roles.REVIEWER);
        ann = Rest.as("remark-ann", port);
        rui = Rest.as("remark-rui", port);
        clip = LabelledClip.rendered(people, port);
        at = clip.at() + "/remarks";
    }

    @Test
    void keepsAThreadFromTheFirstWordUntilItIsSettledAndOpenedAgain() {
        var id = UUID.randomUUID();
        var pinned = rui.post(at, remark(id, 4, "\"x\":80.5,\"y\":40,", "Is this eye closed?"));
        assertThat(pinned.status()).as(pinned.body()).isEqualTo(201);
        assertThat(pinned.json().path("revision").asLong()).isEqualTo(clip.base(ann));
        var place = at + "/" + id;
        assertThat(ann.post(place + "/replies", "{\"body\":\"Half, see frame 6.\"}")
                        .status())
                .isEqualTo(201);
        assertThat(ann.post(place + "/resolve", "{}").json().path("resolvedBy").asString())
                .isEqualTo("remark-ann");
        assertThat(ann.post(place + "/resolve", "{}").json().path("replies").size())
                .as("settled is settled")
                .isEqualTo(2);
        var again = rui.post(place + "/reopen", "{\"body\":\"Not yet.\"}").json();
        assertThat(again.path("resolvedBy").isNull()).isTrue();

        var all = ann.get(at).json();
        assertThat(all.size()).isEqualTo(1);
        var seen = all.get(0);
        assertThat(seen.path("frame").asInt()).isEqualTo(4);
        assertThat(seen.path("x").asDouble()).isEqualTo(80.5);
        assertThat(seen.path("author").asString()).isEqualTo("remark-rui");
        assertThat(seen.path("replies")
                        .valueStream()
                        .map(reply -> reply.path("action").asString()))
                .containsExactly("reply", "resolve", "reopen");
        assertThat(seen.path("replies").get(2).path("body").asString()).isEqualTo("Not yet.");
    }

    @Test
    void isThereOnceHoweverOftenItIsSent() {
        var id = UUID.randomUUID();
        rui.post(at, remark(id, 1, "", "once"));
        assertThat(rui.post(at, remark(id, 1, "", "once")).status()).isEqualTo(201);
        var reply = "{\"id\":\"" + UUID.randomUUID() + "\",\"body\":\"yes\"}";
        ann.post(at + "/" + id + "/replies", reply);
        assertThat(ann.post(at + "/" + id + "/replies", reply)
                        .json()
                        .path("replies")
                        .size())
                .isEqualTo(1);
        assertThat(rui.get(at).json().size()).isEqualTo(1);
        assertThat(ann.post(at, remark(id, 1, "", "another's name")).pointers()).isEqualTo("/id");
        assertThat(rui.post(at + "/" + id + "/replies", reply).pointers()).isEqualTo("/id");
    }

    @Test
    void namesTheFieldThatWillNotDo() {
        assertThat(rui.post(at, remark(UUID.randomUUID(), 15, "", "late")).pointers())
                .isEqualTo("/frame");
        assertThat(rui.post(at, remark(UUID.randomUUID(), -1, "", "early")).pointers())
                .isEqualTo("/frame");
        assertThat(rui.post(at, remark(UUID.randomUUID(), 1, "\"x\":3,", "half"))
                        .pointers())
                .isEqualTo("/y");
        assertThat(rui.post(at, remark(UUID.randomUUID(), 1, "\"x\":3,\"y\":101,", "below"))
                        .pointers())
                .isEqualTo("/y");
        assertThat(rui.post(at, remark(UUID.randomUUID(), 1, "", " \\n ")).pointers())
                .isEqualTo("/body");
        assertThat(rui.post(at, "{\"frame\":1}").pointers()).isEqualTo("/body");
        assertThat(rui.post(at, remark(UUID.randomUUID(), 1, "", "a".repeat(4001)))
                        .pointers())
                .isEqualTo("/body");
        assertThat(rui.post(at, remark(UUID.randomUUID(), 1, "", "a".repeat(4000)))
                        .status())
                .isEqualTo(201);
        assertThat(rui.post(at + "/" + UUID.randomUUID() + "/replies", "{\"body\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(rui.post("/api/v1/clips/987654/remarks", remark(UUID.randomUUID(), 1, "", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(rui.get("/api/v1/clips/987654/remarks").status()).isEqualTo(404);
    }

    @Test
    void staysTheTextItWas() {
        rui.post(at, remark(UUID.randomUUID(), 1, "", MALICE.replace("\"", "\\\"")));
        var answer = ann.get(at);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.json().get(0).path("body").asString()).isEqualTo(MALICE);
    }

    @Test
    void neitherChangesNorGoes() {
        var id = UUID.randomUUID();
        rui.post(at, remark(id, 1, "", "kept"));
        ann.post(at + "/" + id + "/replies", "{\"body\":\"kept too\"}");
        for (var sql : List.of(
                "update remark set body = 'other'",
                "delete from remark",
                "truncate remark cascade",
                "update remark_reply set author = 'other'",
                "delete from remark_reply",
                "truncate remark_reply")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasMessageContaining("refused");
        }
    }

    @Test
    void listensToNobodyWhoIsNotSignedIn() {
        var nobody = Rest.nobody(port);
        assertThat(nobody.get(at).status()).isEqualTo(401);
        assertThat(nobody.post(at, remark(UUID.randomUUID(), 1, "", "x")).status())
                .isIn(401, 403);
        assertThat(ann.get(at).json().size()).isZero();
    }

    private static String remark(UUID id, int frame, String place, String body) {
        return "{\"id\":\"" + id + "\",\"frame\":" + frame + "," + place + "\"body\":\"" + body + "\"}";
    }
}
