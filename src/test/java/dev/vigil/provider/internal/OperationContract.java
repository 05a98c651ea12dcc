package dev.vigil.provider.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.request;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.vigil.provider.CallFailed;
import dev.vigil.provider.OperationStatus;
import dev.vigil.provider.RefusedAddress;
import dev.vigil.provider.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every dialect must do that takes an order first and tells of it later. */
abstract class OperationContract extends SubmissionContract {

    enum Stand {
        QUEUED,
        RUNNING,
        READY,
        READY_ELSEWHERE,
        FAILED,
        REFUSED,
        CANCELLED,
        STRANGE,
        GONE
    }

    /** Has the stub tell how the operation stands. */
    abstract void stands(Stand stand);

    String statusMethod() {
        return "GET";
    }

    /** The request that calls an order off, as method and path; none where there is no such call. */
    abstract @Nullable String cancelling();

    /** Whether it ever says no to what would be shown. */
    boolean refuses() {
        return true;
    }

    /** Whether a finished operation names an address, rather than bring the video itself. */
    boolean linked() {
        return true;
    }

    String submitted() {
        answers(accepted());
        var submission = provider().submit(order(), at());
        assertThat(submission).isInstanceOf(Submission.Accepted.class);
        return ((Submission.Accepted) submission).operation();
    }

    void says(String path, String body) {
        stub.stubFor(request(statusMethod(), urlPathEqualTo(path)).willReturn(okJson(body)));
    }

    @Test
    void doesNotKnowWhatBecameOfAnOrderWhoseAnswerDoesNotCome() {
        answers(accepted().withFixedDelay(3_000));
        assertThat(provider().submit(order(), at())).isInstanceOf(Submission.Unknown.class);
        assertThat(sent()).isEqualTo(1);
    }

    @Test
    void waitsWhileItIsQueuedAndMade() {
        var operation = submitted();
        stands(Stand.QUEUED);
        assertThat(provider().status(operation, at()))
                .isInstanceOfAny(OperationStatus.Queued.class, OperationStatus.Running.class);
        stands(Stand.RUNNING);
        assertThat(provider().status(operation, at())).isInstanceOf(OperationStatus.Running.class);
        stands(Stand.STRANGE);
        assertThat(provider().status(operation, at())).isInstanceOf(OperationStatus.Running.class);
    }

    @Test
    void fetchesWhatWasMade() throws IOException {
        var operation = submitted();
        stands(Stand.READY);
        assertThat(fetched(operation)).isEqualTo(VIDEO);
    }

    @Test
    void neverTellsItsKeyToAnotherServer() throws IOException {
        var operation = submitted();
        assumeTrue(linked());
        stands(Stand.READY_ELSEWHERE);
        assertThat(fetched(operation)).isEqualTo(VIDEO);
        for (var event : elsewhere.getAllServeEvents()) {
            assertThat(event.getRequest().getHeaders().toString()).doesNotContain(KEY);
            assertThat(event.getRequest().getUrl()).doesNotContain(KEY);
        }
    }

    @Test
    void tellsFailedFromRefusedFromCancelledFromForgotten() {
        var operation = submitted();
        stands(Stand.FAILED);
        assertThat(provider().status(operation, at())).isInstanceOf(OperationStatus.Failed.class);
        if (refuses()) {
            stands(Stand.REFUSED);
            assertThat(provider().status(operation, at())).isInstanceOf(OperationStatus.Refused.class);
        }
        stands(Stand.CANCELLED);
        assertThat(provider().status(operation, at()))
                .isInstanceOfAny(OperationStatus.Cancelled.class, OperationStatus.Failed.class);
        stub.resetMappings();
        stands(Stand.GONE);
        assertThat(provider().status(operation, at())).isInstanceOf(OperationStatus.Lost.class);
    }

    @Test
    void isPatientWithFaultsOfStatus() {
        var operation = submitted();
        stub.resetMappings();
        stub.stubFor(any(anyUrl()).willReturn(json(503, "{}").withHeader("Retry-After", "9")));
        assertThatThrownBy(() -> provider().status(operation, at()))
                .isInstanceOfSatisfying(
                        CallFailed.class, failed -> assertThat(failed.after()).isEqualTo(Duration.ofSeconds(9)));
        stub.resetMappings();
        stub.stubFor(any(anyUrl()).willReturn(ok("<html>")));
        assertThatThrownBy(() -> provider().status(operation, at())).isInstanceOf(CallFailed.class);
    }

    @Test
    void takesNothingThatIsNoVideo() throws IOException {
        var operation = submitted();
        assumeTrue(linked());
        stands(Stand.READY_ELSEWHERE);
        elsewhere.stubFor(get(anyUrl()).willReturn(ok("<html>gone</html>").withHeader("Content-Type", "video/mp4")));
        assertThatThrownBy(() -> fetched(operation))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a page");
        elsewhere.stubFor(get(anyUrl()).willReturn(okJson("{\"error\":\"expired\"}")));
        assertThatThrownBy(() -> fetched(operation))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a message");
        elsewhere.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(403)));
        assertThatThrownBy(() -> fetched(operation))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("403");
        elsewhere.stubFor(get(anyUrl()).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
        assertThatThrownBy(() -> fetched(operation)).isInstanceOf(IOException.class);
        elsewhere.stubFor(get(anyUrl()).willReturn(ok().withBody(new byte[2_000_000])));
        assertThatThrownBy(() -> fetched(operation))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than");
        elsewhere.stubFor(get(anyUrl())
                .willReturn(
                        aResponse().withStatus(302).withHeader("Location", "http://169.254.169.254/latest/meta-data")));
        assertThatThrownBy(() -> fetched(operation)).isInstanceOf(RefusedAddress.class);
        elsewhere.stubFor(get(anyUrl())
                .willReturn(
                        aResponse().withStatus(302).withHeader("Location", "https://127.0.0.1:" + stub.port() + "/x")));
        assertThatThrownBy(() -> fetched(operation)).isInstanceOf(RefusedAddress.class);
    }

    @Test
    void callsOffAndMindsNothingThatHasEnded() {
        var operation = submitted();
        var call = cancelling();
        stub.stubFor(any(anyUrl()).atPriority(1).willReturn(json(404, "{}")));
        provider().cancel(operation, at());
        if (call == null) {
            assertThat(stub.getAllServeEvents()).as("nothing but the order").hasSize(1);
        } else {
            var wanted = call.split(" ");
            assertThat(stub.getAllServeEvents().stream()
                            .map(event -> event.getRequest().getMethod() + " "
                                    + event.getRequest().getUrl().replaceFirst("\\?.*", "")))
                    .contains(wanted[0] + " " + wanted[1]);
        }
    }

    byte[] fetched(String operation) throws IOException {
        var status = provider().status(operation, at());
        assertThat(status).isInstanceOf(OperationStatus.Ready.class);
        var into = Files.createTempFile(folder, "fetched", ".video");
        provider().fetch((OperationStatus.Ready) status, at(), downloads, into);
        return Files.readAllBytes(into);
    }
}
