package dev.vigil.provider.internal;

import dev.vigil.media.ImportLimits;
import dev.vigil.provider.Downloads;
import dev.vigil.provider.Endpoint;
import dev.vigil.provider.RefusedAddress;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fetches by two clients: one for the servers that an administrator named, one that reaches nothing but the internet. */
@Component
class HttpDownloads implements Downloads, AutoCloseable {

    private static final int MOST_REDIRECTS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final CloseableHttpClient chosen;
    private final CloseableHttpClient open;
    private final List<String> allowed;
    private final Clock clock;
    private final long mostBytes;

    /** @param allowed other servers of one's own that videos may come from, as {@code host:port} */
    @Autowired
    HttpDownloads(@Value("${vigil.video.allowed-hosts:}") List<String> allowed, Clock clock) {
        this(allowed, clock, InetAddress::getAllByName, ImportLimits.standard().maxBytes());
    }

    HttpDownloads(List<String> allowed, Clock clock, AddressRules.Lookup lookup, long mostBytes) {
        this.allowed = allowed;
        this.clock = clock;
        this.mostBytes = mostBytes;
        this.chosen = Http.client(AddressRules.chosen(lookup));
        this.open = Http.client(AddressRules.open(lookup));
    }

    /** Where to go on, or null where the file has come. */
    private record Hop(@Nullable URI next) {}

    @Override
    public void fetch(URI from, Endpoint at, Map<String, String> headers, Path into) throws IOException {
        var deadline = clock.instant().plus(LONGEST);
        var next = from;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            var hopTo = hop(next, at, headers, into, deadline).next();
            if (hopTo == null) {
                return;
            }
            next = next.resolve(hopTo);
        }
        throw new RefusedAddress("The video is behind more than " + MOST_REDIRECTS + " redirects.");
    }

    private Hop hop(URI uri, Endpoint at, Map<String, String> headers, Path into, Instant deadline) throws IOException {
        boolean own = uri.getHost() != null && uri.getScheme() != null && at.sameOrigin(uri);
        boolean trusted = own || allowed.contains(uri.getHost() + ":" + uri.getPort());
        check(uri, trusted);
        var request = new HttpGet(uri);
        if (own) {
            headers.forEach(request::setHeader);
        }
        try {
            return (trusted ? chosen : open).execute(request, answer -> taken(answer, into, deadline));
        } catch (AddressRules.Refused e) {
            throw e.sentence();
        }
    }

    private static void check(URI uri, boolean trusted) throws RefusedAddress {
        var scheme = String.valueOf(uri.getScheme());
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            throw new RefusedAddress("The video's address is none that is fetched from.");
        }
        if (!scheme.equalsIgnoreCase("https") && !(trusted && scheme.equalsIgnoreCase("http"))) {
            throw new RefusedAddress("The video's address begins with " + scheme + ": only https is fetched.");
        }
    }

    private Hop taken(ClassicHttpResponse answer, Path into, Instant deadline) throws IOException {
        int status = answer.getCode();
        if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
            var location = answer.getFirstHeader(HttpHeaders.LOCATION);
            if (location == null) {
                throw new IOException("The video's server redirects to nowhere.");
            }
            return new Hop(uri(location.getValue()));
        }
        if (status != 200 || answer.getEntity() == null) {
            throw new IOException("The video's server answers " + status + ".");
        }
        try (var body = new Http.Limited(answer.getEntity().getContent(), mostBytes)) {
            write(body, into, deadline);
        }
        return new Hop(null);
    }

    private static URI uri(String text) throws RefusedAddress {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedAddress("The video's server redirects to what is no address.");
        }
    }

    private void write(InputStream body, Path into, Instant deadline) throws IOException {
        var buffer = new byte[1 << 16];
        var head = body.readNBytes(16);
        sniff(head);
        try (var out = Files.newOutputStream(into)) {
            out.write(head);
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                out.write(buffer, 0, read);
                if (clock.instant().isAfter(deadline)) {
                    throw new IOException("The video took more than " + LONGEST.toMinutes() + " minutes to come.");
                }
            }
        }
    }

    /** Whatever its headers say, a page or a message is no video; the import looks closer. */
    private static void sniff(byte[] head) throws IOException {
        var text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        if (text.startsWith("{") || text.startsWith("[") || text.startsWith("<")) {
            throw new IOException(
                    "What came in place of the video is " + (text.startsWith("<") ? "a page" : "a message") + ".");
        }
        if (head.length < 12) {
            throw new IOException("What came in place of the video is empty.");
        }
    }

    @Override
    public void close() throws IOException {
        chosen.close();
        open.close();
    }
}
