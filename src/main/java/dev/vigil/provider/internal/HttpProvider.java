package dev.vigil.provider.internal;

import dev.vigil.provider.CallFailed;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.Probe;
import dev.vigil.provider.Submission;
import dev.vigil.provider.VideoProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What all dialects have in common: how answers and their lack are understood. */
abstract class HttpProvider implements VideoProvider {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int LONGEST_SENTENCE = 600;

    private final Http http;

    HttpProvider(Http http) {
        this.http = http;
    }

    @Override
    public Map<String, String> authorization(Endpoint at) {
        return at.key() == null ? Map.of() : Map.of("Authorization", "Bearer " + at.key());
    }

    Http.Call call(Endpoint at) {
        return http.call(at, authorization(at));
    }

    Http.Call call(Endpoint at, Map<String, String> more) {
        var headers = new java.util.TreeMap<>(authorization(at));
        headers.putAll(more);
        return http.call(at, headers);
    }

    JsonNode get(Endpoint at, URI uri) {
        return call(at).get(uri).tree();
    }

    /** Whether a fault of the provider says that it will not show such a thing. */
    boolean moderated(CallFailed fault) {
        return false;
    }

    /**
     * Sends, and tells apart what may be sent again from what may not: nothing was begun where the server was not reached or
     * says that it is busy; it took nothing where it found fault; of everything else nobody knows.
     */
    Submission submission(Supplier<Submission> sending) {
        try {
            return sending.get();
        } catch (CallFailed e) {
            if (!e.sent()) {
                return new Submission.Busy(sentence(e), e.after());
            }
            if (e.status() == 429) {
                return new Submission.Busy("The provider takes no more for now." + said(e), e.after());
            }
            if (e.status() == 408 || e.status() < 400 || e.status() >= 500) {
                return new Submission.Unknown("Nobody knows whether the provider took the order. " + sentence(e));
            }
            return moderated(e)
                    ? new Submission.Refused("The provider will not make this." + said(e), null)
                    : new Submission.Rejected(rejected(e));
        }
    }

    /** What is sent before an order, and begins nothing: it may be sent again whatever became of it. */
    static JsonNode upload(Supplier<LeanJson> sending) {
        try {
            return sending.get().tree();
        } catch (CallFailed e) {
            boolean wrong = e.status() >= 400 && e.status() < 500 && e.status() != 408 && e.status() != 429;
            throw wrong ? e : new CallFailed(String.valueOf(e.getMessage()), 0, false, e.body(), e.after());
        }
    }

    /** As {@link #submission}, for a wait that ends with the provider's saying what is the matter. */
    OperationStatus lostWhereUnknown(Supplier<OperationStatus> asking) {
        try {
            return asking.get();
        } catch (CallFailed e) {
            if (e.status() == 404 || e.status() == 410) {
                return new OperationStatus.Lost("The provider knows nothing of this order any more." + said(e));
            }
            throw e;
        }
    }

    Probe probing(Supplier<Probe> asking) {
        try {
            return asking.get();
        } catch (CallFailed e) {
            return Probe.failed(
                    switch (e.status()) {
                        case 401, 403 -> "The server answers, and does not take the key.";
                        case 404 -> "The server answers, and has nothing at this address: is the address right?";
                        default -> sentence(e);
                    });
        }
    }

    static Probe works(String sentence, List<String> models) {
        return new Probe(true, sentence, models);
    }

    /** Drops what an answer brought that nobody wants. */
    static void forget(LeanJson answer) {
        for (var video : answer.videos()) {
            try {
                Files.deleteIfExists(video);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static OperationStatus strange(String status) {
        return new OperationStatus.Running(-1, "the provider says “" + shortened(status) + "”, which is new", null);
    }

    static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /** Text of a field, or nothing where it is missing, null or empty. */
    static Optional<String> text(JsonNode node) {
        var text = node.isString() || node.isNumber() ? node.asString() : "";
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    static String required(JsonNode node, String what) {
        return text(node)
                .orElseThrow(() -> new CallFailed("The provider's answer has no " + what + ".", 200, true, "", null));
    }

    static URI link(JsonNode node, String what) {
        try {
            return URI.create(required(node, what));
        } catch (IllegalArgumentException e) {
            throw new CallFailed("The provider's " + what + " is no address.", 200, true, "", null);
        }
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** What was stored of an operation. */
    static JsonNode stored(String operation) {
        return JSON.readTree(operation);
    }

    /** An identifier within a path; a provider could put anything into one. */
    static String segment(String id) {
        return org.springframework.web.util.UriUtils.encodePathSegment(id, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A path of several identifiers, as model names are. */
    static String path(String id) {
        return java.util.Arrays.stream(id.split("/"))
                .map(HttpProvider::segment)
                .collect(java.util.stream.Collectors.joining("/"));
    }

    static void delete(Http.Call call, URI uri) {
        harmless(() -> call.send(HttpMethod.DELETE, uri, null, null));
    }

    /** For what has ended already there is nothing to cancel. */
    static void harmless(Supplier<LeanJson> asking) {
        try {
            forget(asking.get());
        } catch (CallFailed e) {
            if (e.status() < 400 || e.status() >= 500 || e.status() == 429) {
                throw e;
            }
        }
    }

    private static String rejected(CallFailed e) {
        return switch (e.status()) {
            case 401, 403 -> "The provider does not take the key of this connection." + said(e);
            case 402 -> "The account at the provider has no money left." + said(e);
            case 404 -> "The provider knows no such model or address." + said(e);
            default -> "The provider does not take this order." + said(e);
        };
    }

    static String sentence(CallFailed e) {
        return String.valueOf(e.getMessage()) + said(e);
    }

    /** What a server said of its own fault, wherever it put it. */
    static String said(CallFailed e) {
        var said = said(e.body());
        return said.isEmpty() ? "" : " It says: " + said;
    }

    private static String said(String body) {
        try {
            return shortened(message(JSON.readTree(body)));
        } catch (JacksonException notJson) {
            return body.stripLeading().startsWith("<") ? "" : shortened(body);
        }
    }

    static String message(JsonNode fault) {
        for (var at : List.of("/error/message", "/message", "/detail", "/error", "/title", "/detail/0/msg")) {
            var found = text(fault.at(at));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return fault.isMissingNode() ? "" : fault.toString();
    }

    static String shortened(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return plain.length() <= LONGEST_SENTENCE ? plain : plain.substring(0, LONGEST_SENTENCE) + "…";
    }

    static <T> @Nullable T number(JsonNode node, Function<Double, T> as) {
        return node.isNumber() ? as.apply(node.asDouble()) : null;
    }
}
