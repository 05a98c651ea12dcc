package dev.vigil.augmentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.security.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a rendered clip to one that was made from it. */
@VigilTest
class AugmentedClipTests {

    private static final String SCENARIO = """
            {"duration_s":0.5,"camera":{"width":320,"height":200}}""";

    private static final String RECIPE = """
            {"seed":3,"steps":[{"edit":"mirror"},{"edit":"drop_frames","share":0.2},{"edit":"low_light","light":0.5}]}""";

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Rest lead;
    private long parent;

    @BeforeEach
    void aRenderedClip() {
        people.with("augmenter", Roles.LEAD);
        lead = Rest.as("augmenter", port);
        var request = lead.post("/api/v1/requests", "{\"name\":\"Plain\",\"seed\":5,\"scenario\":" + SCENARIO + "}");
        assertThat(request.status()).as(request.body()).isEqualTo(202);
        parent = lead.ended(request.json().path("jobIds").get(0).asLong())
                .path("clipId")
                .asLong();
    }

    @Test
    void makesAClipWhoseLabelsFollowAndWhoseOriginIsKept() {
        var job = made(RECIPE);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        long id = job.path("clipId").asLong();
        var clip = lead.get("/api/v1/clips/" + id).json();
        var before = lead.get("/api/v1/clips/" + parent).json();

        assertThat(clip.path("name").asString()).isEqualTo("Plain · mirror, drop frames, low light");
        assertThat(clip.path("generator").asString()).isEqualTo("augmented");
        assertThat(clip.path("parent").asLong()).isEqualTo(parent);
        assertThat(clip.path("subject")).isEqualTo(before.path("subject"));
        assertThat(clip.at("/provenance/recipe").asString()).contains("\"edit\":\"mirror\"", "\"light\":0.5");
        assertThat(clip.at("/provenance/scenario").asString())
                .contains("\"drive_side\":\"rhd\"")
                .doesNotContain("lighting");
        assertThat(clip.path("frameCount").asInt())
                .isLessThan(before.path("frameCount").asInt());
        for (var map : new String[] {"segmentation", "depth"}) {
            assertThat(lead.get("/api/v1/clips/" + id + "/frames/0/" + map + ".png")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(leakGroup(id)).isEqualTo(leakGroup(parent));
        assertThat(lead.get("/api/v1/clips/" + id + "/frames/0.jpg").status()).isEqualTo(200);
        assertThat(lead.get("/api/v1/clips/" + id + "/lineage").body()).contains("\"parent\":" + parent + ",");

        var truth = truth(parent);
        var followed = truth(id);
        assertThat(followed.path("frameCount").asInt())
                .isEqualTo(clip.path("frameCount").asInt());
        assertThat(followed.at("/boxes/face/xywh/0").asInt())
                .as("the face's left edge in the mirror")
                .isEqualTo(32_000
                        - truth.at("/boxes/face/xywh/0").asInt()
                        - truth.at("/boxes/face/xywh/2").asInt());

        assertThat(made(RECIPE).path("clipId").asLong()).as("made once").isEqualTo(id);
    }

    @Test
    void showsAFrameAndRefusesWhatCannotBeDone() {
        var look = lead.call("POST", "/api/v1/clips/" + parent + "/augmentation.jpg?frame=2", RECIPE);
        assertThat(look.status()).isEqualTo(200);
        assertThat(lead.get("/api/v1/augmentations/edits").json().size()).isEqualTo(Edit.values().length);

        var wrong = lead.post(
                "/api/v1/augmentations",
                "{\"clips\":[" + parent + "],\"recipe\":{\"steps\":[{\"edit\":\"scale\",\"factor\":9}]}}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.pointers()).isEqualTo("/steps/0/factor");
        assertThat(lead.post(
                                "/api/v1/augmentations",
                                "{\"clips\":[" + parent + "],\"variants\":51,\"recipe\":" + RECIPE + "}")
                        .pointers())
                .isEqualTo("/variants");
        var variants = lead.post(
                "/api/v1/augmentations",
                "{\"clips\":[" + parent
                        + "],\"variants\":3,\"vary\":0.5,\"recipe\":{\"steps\":[{\"edit\":\"rotate\"}]}}");
        assertThat(variants.json().path("jobIds").size()).isEqualTo(3);
        var recipes = variants.json()
                .path("jobIds")
                .valueStream()
                .map(job -> lead.ended(job.asLong()).path("clipId").asLong())
                .map(clip -> lead.get("/api/v1/clips/" + clip)
                        .json()
                        .at("/provenance/recipe")
                        .asString())
                .toList();
        assertThat(recipes).doesNotHaveDuplicates().first().asString().contains("\"angle\":5.0");
        assertThat(lead.post("/api/v1/augmentations", "{\"clips\":[],\"recipe\":" + RECIPE + "}")
                        .pointers())
                .isEqualTo("/clips");
        assertThat(lead.post("/api/v1/augmentations", "{\"clips\":[999999999],\"recipe\":" + RECIPE + "}")
                        .status())
                .isEqualTo(404);
    }

    private JsonNode made(String recipe) {
        var answer = lead.post("/api/v1/augmentations", "{\"clips\":[" + parent + "],\"recipe\":" + recipe + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return lead.ended(answer.json().path("jobIds").get(0).asLong());
    }

    private JsonNode truth(long clip) {
        var document = jdbc.sql("select document from label_revision where clip_id = ? and origin = 'truth'")
                .param(clip)
                .query(String.class)
                .single();
        return new JsonMapper().readTree(document);
    }

    private long leakGroup(long clip) {
        return jdbc.sql("select leak_group_id from clip where id = ?")
                .param(clip)
                .query(Long.class)
                .single();
    }
}
