package dev.vigil.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Following an object between two keyframes, over REST. */
@VigilTest
class TrackingTests {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    private Rest ann;
    private String at;

    @BeforeEach
    void clip() {
        people.with("lead", Roles.LEAD);
        people.with("track-ann", Roles.ANNOTATOR);
        ann = Rest.as("track-ann", port);
        var job = Rest.as("lead", port)
                .post(
                        "/api/v1/requests",
                        "{\"seed\":9300,\"scenario\":{\"duration_s\":0.5,\"camera\":{\"width\":160,\"height\":100}}}")
                .json()
                .path("jobIds")
                .get(0)
                .asLong();
        long clip = ann.ended(job).path("clipId").asLong();
        at = "/api/v1/clips/" + clip + "/tracking";
    }

    @Test
    void proposesEveryFrameBetweenTheEndsInTheSamePoints() {
        var answer = ann.post(
                at,
                body(
                        "points",
                        "face68",
                        "[[7000,4000],[8000,4100],[7500,5200]]",
                        8,
                        "[[7010,4000],[8010,4100],[7510,5200]]"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("start").asInt()).isEqualTo(3);
        assertThat(answer.json().path("frames").size()).isEqualTo(5);
        assertThat(answer.json().path("confidence").size()).isEqualTo(5);
        for (var points : answer.json().path("frames")) {
            assertThat(points.size()).isEqualTo(3);
            assertThat(points.get(0).get(0).asInt()).isBetween(5000, 9000);
        }
        var box = ann.post(at, body("boxes", "face", "[[5000,2000],[11000,8000]]", 6, "[[5000,2000],[11000,8000]]"));
        assertThat(box.json().path("frames").size()).as(box.body()).isEqualTo(3);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var points = "[[7000,4000]]";
        assertThat(pointers(body("boxes", "sofa", points, 8, points))).isEqualTo("/track");
        assertThat(pointers(body("masks", "face", points, 8, points))).isEqualTo("/kind");
        assertThat(pointers(body("points", "face68", points, 3, points))).isEqualTo("/to/frame");
        assertThat(pointers(body("points", "face68", points, 900, points))).isEqualTo("/to/frame");
        assertThat(pointers(body("points", "face68", "[]", 8, points))).isEqualTo("/from/points");
        assertThat(pointers(body("points", "face68", points, 8, "[[1,2],[3,4]]")))
                .isEqualTo("/to/points");
        assertThat(pointers(body("points", "face68", "[[1]]", 8, points))).isEqualTo("/from/points/0");
        assertThat(pointers(body("boxes", "face", "[[9,9],[1,1]]", 8, "[[1,1],[9,9]]")))
                .isEqualTo("/from/points");
        assertThat(pointers("{\"track\":\"face\",\"kind\":\"boxes\"}")).isEqualTo("/from");
    }

    @Test
    void isForPeopleWhoAreSignedIn() {
        var points = "[[7000,4000]]";
        assertThat(Rest.as("nobody", port)
                        .post(at, body("points", "face68", points, 8, points))
                        .status())
                .isEqualTo(401);
    }

    private String pointers(String body) {
        var answer = ann.post(at, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.pointers();
    }

    private static String body(String kind, String track, String from, int to, String toPoints) {
        return "{\"kind\":\"%s\",\"track\":\"%s\",\"from\":{\"frame\":2,\"points\":%s},\"to\":{\"frame\":%d,\"points\":%s}}"
                .formatted(kind, track, from, to, toPoints);
    }
}
