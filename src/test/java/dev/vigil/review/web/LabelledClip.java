package dev.vigil.review.web;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.security.Roles;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** A clip of 15 frames of 160x100 that waits to be labelled. */
record LabelledClip(long id, String at) {

    private static final AtomicLong SEED = new AtomicLong(57_000);

    static LabelledClip rendered(TestPeople people, int port) {
        people.with("lead", Roles.LEAD);
        var lead = Rest.as("lead", port);
        var body = "{\"seed\":" + SEED.incrementAndGet()
                + ",\"scenario\":{\"duration_s\":0.5,\"camera\":{\"width\":160,\"height\":100}}}";
        var job =
                lead.post("/api/v1/requests", body).json().path("jobIds").get(0).asLong();
        long clip = lead.ended(job).path("clipId").asLong();
        lead.await(
                "/api/v1/clips/" + clip, view -> view.path("stage").asString().equals("TO_LABEL"));
        return new LabelledClip(clip, "/api/v1/clips/" + clip);
    }

    long base(Rest person) {
        return person.get(at + "/operations").json().path("baseRevision").asLong();
    }

    Rest.Answer store(Rest person, long base, String... operations) {
        return person.post(at + "/operations", body("baseRevision", base, operations));
    }

    Rest.Answer rebase(Rest person, long onto, String... operations) {
        return person.post(at + "/rebase", body("onto", onto, operations));
    }

    private static String body(String name, long revision, String... operations) {
        return "{\"" + name + "\":" + revision + ",\"operations\":[" + String.join(",", operations) + "]}";
    }

    static String box(UUID id, int frame) {
        return "{\"id\":\"" + id + "\",\"kind\":\"setBox\",\"track\":\"face\",\"frame\":" + frame
                + ",\"box\":[1000,1000,3000,4000],\"visibility\":0}";
    }

    static String box(int frame) {
        return box(UUID.randomUUID(), frame);
    }

    static String undo(UUID target) {
        return "{\"id\":\"" + UUID.randomUUID() + "\",\"kind\":\"undo\",\"target\":\"" + target + "\"}";
    }
}
