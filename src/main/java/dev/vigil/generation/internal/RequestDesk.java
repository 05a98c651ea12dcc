package dev.vigil.generation.internal;

import dev.vigil.clip.Clip;
import dev.vigil.generation.InvalidRequest;
import dev.vigil.generation.Request;
import dev.vigil.generation.Requests;
import dev.vigil.job.Jobs;
import dev.vigil.job.NewJob;
import dev.vigil.provider.Connections;
import dev.vigil.provider.Prompts;
import dev.vigil.provider.VideoOrders;
import dev.vigil.renderer.DriverRenderer;
import dev.vigil.scenario.InvalidScenarioException;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes requests down together with the jobs that fulfil them. */
@Service
class RequestDesk implements Requests {

    private static final int LONGEST_NAME = 120;

    private final RequestTable requests;
    private final Jobs jobs;
    private final Incoming incoming;
    private final Connections connections;
    private final VideoOrders orders;

    RequestDesk(RequestTable requests, Jobs jobs, Incoming incoming, Connections connections, VideoOrders orders) {
        this.connections = connections;
        this.orders = orders;
        this.requests = requests;
        this.jobs = jobs;
        this.incoming = incoming;
    }

    @Override
    @Transactional
    public Request render(String name, Scenario scenario, int count, long seed, String owner) {
        if (count < 1 || count > MOST_CLIPS) {
            throw new InvalidRequest("/count", "A whole number between 1 and " + MOST_CLIPS + " is expected here.");
        }
        var unsupported = DriverRenderer.unsupported(scenario);
        if (!unsupported.isEmpty()) {
            throw new InvalidScenarioException(unsupported);
        }
        var title = clean(name.isBlank() ? scenario.name() : name, "Scenario");
        var json = ScenarioJson.write(scenario);
        long id = requests.insert(title, "procedural", json, count, seed, owner);
        for (int i = 0; i < count; i++) {
            var clipName = count == 1 ? title : "%s %03d".formatted(title, i + 1);
            var work = new RenderJob.Payload(clipName, json, seed + i);
            requests.addJob(id, i, jobs.enqueue(new NewJob(RenderJob.KIND, id + ":" + i, clipName, work, owner)));
        }
        return requests.find(id).orElseThrow();
    }

    @Override
    @Transactional
    public Request generate(
            String name,
            Scenario scenario,
            String connection,
            Prompts.@Nullable Text words,
            int count,
            long seed,
            String project,
            String owner) {
        var at = connections.byName(connection);
        var title = clean(name.isBlank() ? scenario.name() : name, "Scenario");
        var said = words == null ? orders.prompt(scenario, at) : words;
        var queued = orders.words(at, scenario, said, title, count, seed, project, owner);
        long id = requests.insert(title, Clip.GENERATED, ScenarioJson.write(scenario), count, seed, owner);
        for (int i = 0; i < queued.size(); i++) {
            requests.addJob(id, i, queued.get(i));
        }
        return requests.find(id).orElseThrow();
    }

    @Override
    @Transactional
    public Request importVideo(
            Path file, String fileName, @Nullable String subject, @Nullable String source, String owner) {
        var name = clean(baseName(fileName), "Imported video");
        var received = incoming.take(file);
        try {
            long id = requests.insert(name, "imported", null, 1, 0, owner);
            var work = new ImportJob.Payload(name, received, cleanOrNone(subject), cleanOrNone(source));
            requests.addJob(id, 0, jobs.enqueue(new NewJob(ImportJob.KIND, received, name, work, owner)));
            return requests.find(id).orElseThrow();
        } catch (RuntimeException e) {
            incoming.discard(received);
            throw e;
        }
    }

    private static @Nullable String cleanOrNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : clean(text, "");
    }

    @Override
    public Optional<Request> find(long id) {
        return requests.find(id);
    }

    @Override
    public List<Request> recent(int most) {
        return requests.recent(most);
    }

    private static String baseName(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Printable, without line breaks, and short enough for the column. */
    private static String clean(String text, String otherwise) {
        var clean = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        if (clean.isEmpty()) {
            return otherwise;
        }
        return clean.length() <= LONGEST_NAME
                ? clean
                : clean.substring(0, LONGEST_NAME).strip();
    }
}
