package dev.vigil.generation.web;

import dev.vigil.generation.InvalidRequest;
import dev.vigil.generation.Request;
import dev.vigil.generation.Requests;
import dev.vigil.provider.Connections;
import dev.vigil.provider.Prompts;
import dev.vigil.provider.VideoOrders;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1")
class RequestEndpoint {

    /**
     * @param generator {@code procedural}, also when left out; or the name of a connection to a video model
     * @param scenario left out for the default one
     * @param count 1 when left out
     * @param seed 1 when left out
     * @param prompt for a video model; the words of the scenario when left out
     * @param project whose budget a video model is paid from; {@code general} when left out
     */
    record RequestBodyView(
            @Nullable String name,
            @Nullable String generator,
            @Nullable JsonNode scenario,
            @Nullable Integer count,
            @Nullable Long seed,
            @Nullable String prompt,
            @Nullable String negative,
            @Nullable String project) {}

    private final Requests requests;
    private final Connections connections;
    private final Path uploads;

    RequestEndpoint(Requests requests, Connections connections, @Value("${vigil.data}") Path data) throws IOException {
        this.requests = requests;
        this.connections = connections;
        this.uploads = Files.createDirectories(data.toAbsolutePath().resolve("uploads"));
    }

    @PostMapping("/requests")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('LEAD')")
    Request request(@RequestBody RequestBodyView body, Principal person) {
        var scenario = ScenarioJson.read(
                body.scenario() == null ? "{}" : body.scenario().toString());
        var generator = body.generator() == null ? "procedural" : body.generator();
        if (!generator.equals("procedural")) {
            return generate(generator, body, scenario, person);
        }
        return requests.render(
                body.name() == null ? "" : body.name(),
                scenario,
                body.count() == null ? 1 : body.count(),
                body.seed() == null ? 1 : body.seed(),
                person.getName());
    }

    private Request generate(String connection, RequestBodyView body, Scenario scenario, Principal person) {
        if (connections.usable().stream().noneMatch(each -> each.name().equals(connection))) {
            throw new InvalidRequest(
                    "/generator",
                    "The generator is procedural or the name of a connection to a video model; a video of your own is sent to POST /api/v1/clips.");
        }
        return requests.generate(
                body.name() == null ? "" : body.name(),
                scenario,
                connection,
                body.prompt() == null
                        ? null
                        : new Prompts.Text(body.prompt(), body.negative() == null ? "" : body.negative()),
                body.count() == null ? 1 : body.count(),
                body.seed() == null ? 1 : body.seed(),
                body.project() == null ? VideoOrders.USUAL_PROJECT : body.project(),
                person.getName());
    }

    @GetMapping("/requests")
    List<Request> recent() {
        return requests.recent(100);
    }

    @GetMapping("/requests/{id}")
    Request one(@PathVariable long id) {
        return requests.find(id).orElseThrow(() -> new NoSuchElementException("There is no request " + id + "."));
    }

    @PostMapping(value = "/clips", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasRole('LEAD')")
    Request upload(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String source,
            Principal person)
            throws IOException {
        if (file.isEmpty()) {
            throw new InvalidRequest("/file", "The file is empty.");
        }
        var kept = Files.createTempFile(uploads, "clip-", ".upload");
        try {
            file.transferTo(kept);
            var name = file.getOriginalFilename();
            return requests.importVideo(kept, name == null ? "" : name, subject, source, person.getName());
        } finally {
            Files.deleteIfExists(kept);
        }
    }
}
