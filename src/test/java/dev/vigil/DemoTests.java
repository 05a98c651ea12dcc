package dev.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.security.DemoRequested;
import dev.vigil.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

/** What a demonstration has to show once its clips are there. */
@VigilTest
class DemoTests {

    private static final DemoRequested DEMO = new DemoRequested("demo-ann", "demo-rev", "demo-lead");

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void approvesAClipForADraftAndLeavesOneToReviewAndTheRestToLabel() {
        people.with(DEMO.annotator(), Roles.ANNOTATOR);
        people.with(DEMO.reviewer(), Roles.REVIEWER);
        people.with(DEMO.lead(), Roles.LEAD);
        var lead = Rest.as(DEMO.lead(), port);

        long approved = clip(lead, 1);
        awaitStage(lead, approved, "TO_LABEL");
        events.publishEvent(DEMO);
        awaitStage(lead, approved, "APPROVED");
        var verdict = lead.get("/api/v1/clips/" + approved + "/verdicts").json().get(0);
        assertThat(verdict.path("reviewer").asString()).isEqualTo(DEMO.reviewer());
        var dataset = lead.get("/api/v1/datasets/demo-drivers").json();
        assertThat(dataset.path("createdBy").asString()).isEqualTo(DEMO.lead());
        var draft = dataset.path("versions").get(0);
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("counts").path("clips").asInt()).isEqualTo(1);

        long submitted = clip(lead, 2);
        awaitStage(lead, submitted, "SUBMITTED");
        assertThat(lead.get("/api/v1/clips/" + submitted)
                        .json()
                        .path("assignee")
                        .asString())
                .isEqualTo(DEMO.annotator());

        long waiting = clip(lead, 3);
        awaitStage(lead, waiting, "TO_LABEL");
        events.publishEvent(DEMO);
        awaitStage(lead, waiting, "TO_LABEL");
        awaitStage(lead, submitted, "SUBMITTED");
    }

    private static long clip(Rest lead, int seed) {
        var asked = lead.post(
                "/api/v1/requests",
                "{\"seed\":90" + seed
                        + ",\"scenario\":{\"duration_s\":0.5,\"camera\":{\"width\":160,\"height\":100}}}");
        return lead.ended(asked.json().path("jobIds").get(0).asLong())
                .path("clipId")
                .asLong();
    }

    private static void awaitStage(Rest lead, long clip, String stage) {
        lead.await(
                "/api/v1/clips/" + clip, view -> view.path("stage").asString().equals(stage));
    }
}
