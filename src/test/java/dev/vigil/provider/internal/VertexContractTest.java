package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.VideoProvider;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VertexContractTest extends OperationContract {

    private static final String MODEL =
            "/v1/projects/acme-dms/locations/us-central1/publishers/google/models/veo-3.1-generate-001:";
    private static final String NAME =
            "projects/acme-dms/locations/us-central1/publishers/google/models/veo-3.1-generate-001/operations/op1";

    @Override
    VideoProvider provider(Http http) {
        return new VertexProvider(http, new ServiceAccounts(http, Clock.systemUTC()));
    }

    @Override
    Endpoint endpoint(URI address) {
        return endpoint(address, "veo-3.1-generate-001", Map.of("project", "acme-dms"));
    }

    @Override
    UrlPattern submission() {
        return urlEqualTo(MODEL + "predictLongRunning");
    }

    @Override
    ResponseDefinitionBuilder accepted() {
        return json(200, "{\"name\":\"" + NAME + "\"}");
    }

    @Override
    String expectedBody() {
        return """
                {"instances":[{"prompt":"A driver at night."}],
                 "parameters":{"sampleCount":1,"durationSeconds":4,"aspectRatio":"16:9","resolution":"720p",
                  "generateAudio":false,"enhancePrompt":false,"personGeneration":"allow_adult","seed":7,"negativePrompt":"text"}}""";
    }

    @Override
    String statusMethod() {
        return "POST";
    }

    @Override
    boolean linked() {
        return false;
    }

    @Override
    void stands(Stand stand) {
        var path = MODEL + "fetchPredictOperation";
        switch (stand) {
            case QUEUED, RUNNING, STRANGE -> says(path, "{\"name\":\"" + NAME + "\"}");
            case READY, READY_ELSEWHERE ->
                says(path, """
                    {"name":"%s","done":true,"response":{"@type":"x","raiMediaFilteredCount":0,
                     "videos":[{"bytesBase64Encoded":"%s","mimeType":"video/mp4"}]}}""".formatted(NAME, Base64.getEncoder().encodeToString(VIDEO)));
            case FAILED, CANCELLED ->
                says(
                        path,
                        "{\"name\":\"" + NAME + "\",\"done\":true,\"error\":{\"code\":13,\"message\":\"internal\"}}");
            case REFUSED -> says(path, """
                    {"name":"%s","done":true,"response":{"raiMediaFilteredCount":1,
                     "raiMediaFilteredReasons":["Veo could not generate videos because the input image violates our guidelines."]}}""".formatted(NAME));
            case GONE ->
                stub.stubFor(post(path).willReturn(json(404, "{\"error\":{\"code\":404,\"message\":\"not found\"}}")));
        }
    }

    @Test
    void namesTheOperationWhenItAsks() throws IOException {
        var operation = submitted();
        stands(Stand.READY);
        assertThat(fetched(operation)).isEqualTo(VIDEO);
        stub.verify(
                2,
                postRequestedFor(urlEqualTo(MODEL + "fetchPredictOperation"))
                        .withRequestBody(equalToJson("{\"operationName\":\"" + NAME + "\"}")));
    }

    @Test
    void saysWhatAGuardSays() {
        var operation = submitted();
        says(
                MODEL + "fetchPredictOperation",
                "{\"done\":true,\"error\":{\"code\":3,\"message\":\"The prompt contains sensitive words that violate\"}}");
        assertThat(provider().status(operation, at())).isInstanceOf(OperationStatus.Refused.class);
    }

    @Test
    void signsInByTheKeyOfAServiceAccountAndOnce() throws Exception {
        var pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var account = JSON.createObjectNode()
                .put("type", "service_account")
                .put("client_email", "vigil@acme-dms.iam.gserviceaccount.com")
                .put("token_uri", "http://127.0.0.1:" + stub.port() + "/token")
                .put(
                        "private_key",
                        "-----BEGIN PRIVATE KEY-----\n"
                                + Base64.getMimeEncoder()
                                        .encodeToString(pair.getPrivate().getEncoded())
                                + "\n-----END PRIVATE KEY-----\n");
        stub.stubFor(post("/token")
                .willReturn(okJson("{\"access_token\":\"ya29.short\",\"expires_in\":3600,\"token_type\":\"Bearer\"}")));
        var at =
                new Endpoint(at().address(), account.toString(), "veo-3.1-generate-001", Map.of("project", "acme-dms"));
        answers(accepted());
        provider().submit(order(), at);
        stands(Stand.RUNNING);
        var provider = provider();
        provider.status("{\"name\":\"" + NAME + "\"}", at);
        provider.status("{\"name\":\"" + NAME + "\"}", at);
        stub.verify(postRequestedFor(submission()).withHeader("Authorization", equalTo("Bearer ya29.short")));
        stub.verify(2, postRequestedFor(urlEqualTo("/token")));
        var assertion =
                stub.findAll(postRequestedFor(urlEqualTo("/token"))).getFirst().getBodyAsString();
        assertThat(assertion).contains("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer");
    }

    @Override
    @Nullable
    String cancelling() {
        return null;
    }

    @Override
    ResponseDefinitionBuilder moderated() {
        return json(
                400,
                "{\"error\":{\"code\":400,\"message\":\"The prompt contains sensitive words that violate Google's practices.\"}}");
    }

    @Override
    void testable() {
        stub.stubFor(post(urlEqualTo(MODEL + "fetchPredictOperation"))
                .willReturn(json(400, "{\"error\":{\"code\":400,\"message\":\"bad name\"}}")));
    }
}
