package dev.vigil.provider.internal;

import dev.vigil.provider.CallFailed;
import dev.vigil.provider.Endpoint;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calls to providers: nothing is repeated, no redirect is followed, and an answer is only as long as an answer should be. */
@Component
class Http implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final int KEPT_OF_A_FAULT = 4_000;
    private static final long LONGEST_ANSWER = 512L << 20;
    private static final int AT_ONCE = 64;

    private final CloseableHttpClient client;
    /** By patience: there are few, and making one costs more than a call. */
    private final Map<Duration, RestClient> clients = new ConcurrentHashMap<>();

    private final Path work;
    private final Clock clock;
    private final Duration patience;

    @Autowired
    Http(@Value("${vigil.data}") Path data, Clock clock) throws IOException {
        this(data, clock, InetAddress::getAllByName, PATIENCE);
    }

    /** @param patience with an answer, where a call does not say otherwise */
    Http(Path data, Clock clock, AddressRules.Lookup lookup, Duration patience) throws IOException {
        this.patience = patience;
        this.client = client(AddressRules.chosen(lookup));
        this.work = Files.createDirectories(data.toAbsolutePath().resolve("downloads"));
        this.clock = clock;
    }

    /** Of either kind of address; a provider never sends us on by itself. */
    static CloseableHttpClient client(AddressRules rules) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(rules)
                .setMaxConnTotal(AT_ONCE)
                .setMaxConnPerRoute(AT_ONCE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TO_CONNECT.toSeconds(), TimeUnit.SECONDS)
                        .setSocketTimeout(Timeout.of(PATIENCE))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Vigil")
                .build();
    }

    /** A call about to be made. */
    final class Call {

        private final Endpoint at;
        private final Map<String, String> headers;
        private Duration patient = patience;
        private Set<String> videoFields = Set.of();

        private Call(Endpoint at, Map<String, String> headers) {
            this.at = at;
            this.headers = headers;
        }

        Call patient(Duration longest) {
            patient = longest;
            return this;
        }

        /** Fields of the answer that hold a video in Base64. */
        Call videosIn(String... fields) {
            videoFields = Set.of(fields);
            return this;
        }

        LeanJson get(URI uri) {
            return send(HttpMethod.GET, uri, null, null);
        }

        LeanJson post(URI uri, Object json) {
            return send(HttpMethod.POST, uri, json, MediaType.APPLICATION_JSON);
        }

        LeanJson send(HttpMethod method, URI uri, @Nullable Object body, @Nullable MediaType type) {
            if (!at.sameOrigin(uri)) {
                throw new CallFailed(
                        "The provider sends us to another server, " + uri.getHost() + ", which is not asked.",
                        0,
                        false,
                        "",
                        null);
            }
            var request = clients.computeIfAbsent(patient, Http.this::patient)
                    .method(method)
                    .uri(uri)
                    .accept(MediaType.APPLICATION_JSON)
                    .headers(all -> headers.forEach(all::set));
            if (body != null && type != null) {
                request.contentType(type).body(body);
            }
            try {
                return request.exchangeForRequiredValue((sent, answer) -> read(answer, videoFields));
            } catch (ResourceAccessException e) {
                throw broken(e.getCause() instanceof IOException cause ? cause : new IOException(e));
            }
        }
    }

    Call call(Endpoint at, Map<String, String> headers) {
        return new Call(at, headers);
    }

    private RestClient patient(Duration longest) {
        var factory = new HttpComponentsClientHttpRequestFactory(client);
        factory.setReadTimeout(longest);
        return RestClient.builder().requestFactory(factory).build();
    }

    private LeanJson read(ClientHttpResponse answer, Set<String> videoFields) throws IOException {
        int status = answer.getStatusCode().value();
        var body = new Limited(answer.getBody(), LONGEST_ANSWER);
        if (!answer.getStatusCode().is2xxSuccessful()) {
            var text = new String(body.readNBytes(KEPT_OF_A_FAULT), StandardCharsets.UTF_8);
            throw new CallFailed("The provider answers " + status + ".", status, true, text, after(answer));
        }
        if (status == 204) {
            return new LeanJson(JsonNodeFactory.instance.objectNode(), List.of());
        }
        try {
            return LeanJson.read(body, videoFields, work);
        } catch (LeanJson.NotJson e) {
            throw new CallFailed("The provider answers with something else than JSON.", status, true, "", null);
        }
    }

    private static CallFailed broken(IOException e) {
        boolean never = e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException
                || e instanceof SSLHandshakeException;
        var why = e instanceof UnknownHostException
                ? "its address is not known, or not one that is called"
                : never ? "it cannot be reached" : "the answer did not come whole";
        var failed = new CallFailed("The provider did not answer: " + why + ".", 0, !never, "", null);
        failed.initCause(e);
        return failed;
    }

    private @Nullable Duration after(ClientHttpResponse answer) {
        var header = answer.getHeaders().getFirst("Retry-After");
        if (header == null) {
            return null;
        }
        try {
            return Duration.ofSeconds(Math.clamp(Long.parseLong(header.strip()), 0, 3600));
        } catch (NumberFormatException e) {
            return until(header);
        }
    }

    private @Nullable Duration until(String date) {
        try {
            var then = Instant.from(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
            var wait = Duration.between(clock.instant(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** Ends an answer that has no end. */
    static final class Limited extends FilterInputStream {

        private final long most;
        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            took(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            took(Math.max(0, read));
            return read;
        }

        private void took(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("The answer is longer than %,d bytes.".formatted(most));
            }
        }
    }
}
