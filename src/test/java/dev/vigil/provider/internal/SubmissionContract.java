package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.Control;
import dev.vigil.provider.ControlKind;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.Submission;
import dev.vigil.provider.VideoOrder;
import dev.vigil.provider.VideoProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every dialect must do, held against a stub that speaks it and everything that goes wrong with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SubmissionContract {

    static final String KEY = "a-key-that-nobody-else-may-see";
    static final byte[] VIDEO = video();
    static final UUID ORDER = UUID.fromString("11111111-2222-4333-8444-555555555555");
    static final JsonMapper JSON = JsonMapper.builder().build();

    final WireMockServer stub = new WireMockServer(options().dynamicPort().jettyStopTimeout(100L));
    /** Where videos lie that are not where orders are taken. */
    final WireMockServer elsewhere = new WireMockServer(options().dynamicPort());

    private Exchanges exchanges;
    private Http http;
    HttpDownloads downloads;

    @TempDir
    static Path folder;

    /** Begins like an MP4; the import looks closer. */
    private static byte[] video() {
        var bytes = new byte[5_000];
        System.arraycopy("\0\0\0\030ftypisom".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, 0, 12);
        return bytes;
    }

    // what a dialect says of itself

    abstract VideoProvider provider(Http http);

    abstract Endpoint endpoint(URI address);

    /** The request that is paid for. */
    abstract UrlPattern submission();

    /** A good answer to it. */
    abstract ResponseDefinitionBuilder accepted();

    /** The body that must have been sent, as JSON; none for a form. */
    abstract @Nullable String expectedBody();

    /** A refusal of what would be shown, in answer to the order; none where it only comes later. */
    @Nullable
    ResponseDefinitionBuilder moderated() {
        return null;
    }

    /** What a connection is tested with. */
    abstract void testable();

    @Nullable
    Control control() {
        return null;
    }

    boolean keyed() {
        return true;
    }

    // the suite

    @BeforeAll
    void start() throws IOException {
        stub.start();
        elsewhere.start();
        var lookup = (AddressRules.Lookup) InetAddress::getAllByName;
        http = new Http(folder, Clock.systemUTC(), lookup, Duration.ofSeconds(2));
        downloads = new HttpDownloads(List.of("localhost:" + elsewhere.port()), Clock.systemUTC(), lookup, 1_000_000);
        exchanges = new Exchanges(provider(http).family().wire() + suffix());
    }

    String suffix() {
        return "";
    }

    @BeforeEach
    void clear() {
        stub.resetAll();
        elsewhere.resetAll();
        elsewhere.stubFor(get(anyUrl()).willReturn(ok().withBody(VIDEO).withHeader("Content-Type", "video/mp4")));
    }

    @AfterEach
    void note() throws IOException {
        exchanges.add(stub);
    }

    @AfterAll
    void stop() throws IOException {
        http.close();
        downloads.close();
        stub.stop();
        elsewhere.stop();
    }

    VideoProvider provider() {
        return provider(http);
    }

    Endpoint at() {
        return endpoint(URI.create("http://127.0.0.1:" + stub.port()));
    }

    String elsewhereUrl() {
        return "http://localhost:" + elsewhere.port() + "/made/video.mp4?signature=abc";
    }

    Endpoint endpoint(URI address, String model, Map<String, String> options) {
        return new Endpoint(address, keyed() ? KEY : null, model, options);
    }

    VideoOrder order() {
        return new VideoOrder(ORDER, "A driver at night.", "text", 4, 121, 30, 1280, 720, 7L, control(), null);
    }

    Control control(ControlKind kind) {
        try {
            var file = folder.resolve("control.mp4");
            Files.write(file, VIDEO);
            return new Control(kind, file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void answers(ResponseDefinitionBuilder answer) {
        stub.stubFor(any(submission()).willReturn(answer));
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    int sent() {
        return stub.findAll(RequestPatternBuilder.newRequestPattern(
                        com.github.tomakehurst.wiremock.http.RequestMethod.POST, submission()))
                .size();
    }

    @Test
    void sendsWhatWasOrderedOnceAndSaysWhoItIs() {
        answers(accepted());
        provider().submit(order(), at());
        assertThat(sent()).isEqualTo(1);
        var request = stub.findAll(RequestPatternBuilder.newRequestPattern(
                        com.github.tomakehurst.wiremock.http.RequestMethod.POST, submission()))
                .getFirst();
        var body = expectedBody();
        if (body != null) {
            JsonNode real = JSON.readTree(request.getBodyAsString());
            assertThat(real).isEqualTo(JSON.readTree(body));
        }
        provider()
                .authorization(at())
                .forEach((name, value) -> assertThat(request.getHeader(name)).isEqualTo(value));
    }

    @Test
    void comesAgainWhenItIsAskedTo() {
        answers(json(429, "{\"detail\":\"slow down\"}").withHeader("Retry-After", "17"));
        assertThat(provider().submit(order(), at()))
                .isInstanceOfSatisfying(
                        Submission.Busy.class, busy -> assertThat(busy.after()).isEqualTo(Duration.ofSeconds(17)));
        answers(json(429, "{}"));
        assertThat(provider().submit(order(), at()))
                .isInstanceOfSatisfying(
                        Submission.Busy.class, busy -> assertThat(busy.after()).isNull());
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    void doesNotKnowWhatBecameOfAnOrderWhoseAnswerWasLost() {
        answers(json(500, "{}"));
        assertThat(provider().submit(order(), at())).isInstanceOf(Submission.Unknown.class);
        answers(json(504, "<html>gateway</html>"));
        assertThat(provider().submit(order(), at())).isInstanceOf(Submission.Unknown.class);
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(provider().submit(order(), at())).isInstanceOf(Submission.Unknown.class);
        answers(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(provider().submit(order(), at())).isInstanceOf(Submission.Unknown.class);
        answers(ok("<html>welcome</html>"));
        assertThat(provider().submit(order(), at())).isInstanceOf(Submission.Unknown.class);
        answers(ok("{\"id\":"));
        assertThat(provider().submit(order(), at())).isInstanceOf(Submission.Unknown.class);
        assertThat(sent()).as("nothing was sent twice").isEqualTo(6);
    }

    @Test
    void knowsThatNothingWasBegunWhereNobodyListens() {
        var closed = endpoint(URI.create("http://127.0.0.1:1"));
        assertThat(provider().submit(order(), closed)).isInstanceOf(Submission.Busy.class);
    }

    @Test
    void saysWhatTheProviderDoesNotTake() {
        answers(json(400, "{\"error\":{\"message\":\"no such size\",\"type\":\"x\"}}"));
        assertThat(provider().submit(order(), at()))
                .isInstanceOfSatisfying(
                        Submission.Rejected.class,
                        rejected -> assertThat(rejected.sentence()).contains("no such size"));
        answers(json(401, "{\"detail\":\"bad\"}"));
        assertThat(provider().submit(order(), at()))
                .isInstanceOfSatisfying(
                        Submission.Rejected.class,
                        rejected ->
                                assertThat(rejected.sentence()).contains("key").doesNotContain(KEY));
        var refusal = moderated();
        if (refusal != null) {
            answers(refusal);
            assertThat(provider().submit(order(), at())).isInstanceOf(Submission.Refused.class);
        }
    }

    @Test
    void isTestedAtNoCost() {
        testable();
        assertThat(provider().probe(at()).works()).isTrue();
        assertThat(sent()).isZero();
        stub.resetMappings();
        stub.stubFor(any(anyUrl()).willReturn(json(401, "{}")));
        assertThat(provider().probe(at()).works()).isFalse();
        assertThat(provider().probe(endpoint(URI.create("http://127.0.0.1:1"))).works())
                .isFalse();
    }

    @Test
    void isTestedByAskingAndKeepsItsKeyToItself() {
        testable();
        provider().probe(at());
        for (var event : stub.getAllServeEvents()) {
            assertThat(event.getRequest().getUrl()).doesNotContain(KEY);
        }
        assertThat(at().toString()).doesNotContain(KEY);
    }
}
