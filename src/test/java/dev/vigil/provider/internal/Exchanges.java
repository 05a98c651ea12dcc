package dev.vigil.provider.internal;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was said between us and a stub, one exchange a line, to be held against public specifications; no secrets. */
final class Exchanges {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SECRET = Set.of("authorization", "x-goog-api-key", "cookie", "set-cookie");
    private static final int LONGEST = 200_000;

    private final Path file;

    Exchanges(String provider) throws IOException {
        file = Files.createDirectories(Path.of("target", "exchanges")).resolve(provider + ".jsonl");
        Files.deleteIfExists(file);
    }

    void add(WireMockServer server) throws IOException {
        List<ServeEvent> events = server.getAllServeEvents().reversed();
        for (var event : events) {
            var line = JSON.createObjectNode();
            line.put("method", event.getRequest().getMethod().value());
            line.put("path", event.getRequest().getUrl());
            line.set("headers", headers(event.getRequest().getHeaders()));
            var type = event.getRequest().getHeader("Content-Type");
            if (type != null && type.startsWith("multipart/")) {
                var parts = line.putArray("parts");
                event.getRequest().getParts().forEach(part -> {
                    var each = parts.addObject();
                    each.put("name", part.getName());
                    each.put("fileName", part.getFileName());
                    var bytes = part.getBody().asBytes();
                    if (part.getFileName() == null) {
                        each.put("text", new String(bytes, StandardCharsets.UTF_8));
                    } else {
                        each.put("bytes", bytes.length);
                    }
                });
            } else {
                body(line, "body", event.getRequest().getBody());
            }
            var response = line.putObject("response");
            response.put("status", event.getResponse().getStatus());
            response.set("headers", headers(event.getResponse().getHeaders()));
            body(response, "body", event.getResponse().getBody());
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static ObjectNode headers(HttpHeaders headers) {
        var all = JSON.createObjectNode();
        if (headers != null) {
            headers.all().stream()
                    .filter(header -> !SECRET.contains(header.key().toLowerCase(Locale.ROOT)))
                    .forEach(header -> all.put(header.key(), header.firstValue()));
        }
        return all;
    }

    private static void body(ObjectNode line, String field, byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            return;
        }
        if (bytes.length > LONGEST) {
            line.put(field + "Bytes", bytes.length);
            return;
        }
        try {
            line.set(field, JSON.readTree(bytes));
        } catch (JacksonException notJson) {
            line.put(field + "Base64", Base64.getEncoder().encodeToString(bytes));
        }
    }
}
