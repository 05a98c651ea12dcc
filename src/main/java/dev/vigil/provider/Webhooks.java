package dev.vigil.provider;

import dev.vigil.job.Jobs;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Hears webhooks, by the Standard Webhooks specification: signed over id, time and body, not older than five minutes, and each
 * once. Nothing in them is believed: they only have the order looked at sooner.
 */
@Service
public class Webhooks {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final VideoOperations operations;
    private final Connections connections;
    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    Webhooks(VideoOperations operations, Connections connections, Jobs jobs, JdbcClient jdbc, Clock clock) {
        this.operations = operations;
        this.connections = connections;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param signature one or more of {@code v1,Base64}, parted by blanks
     * @return whether it was genuine
     */
    public boolean heard(UUID orderId, String id, String timestamp, String signature, byte[] body) {
        var operation = operations.findByOrderId(orderId).orElse(null);
        if (operation == null || id.isBlank() || id.length() > 200 || !fresh(timestamp)) {
            return false;
        }
        var connection = connections.byId(operation.connectionId());
        var secret = connections.provider(connection).webhooks(connections.endpoint(connection));
        if (secret.isEmpty() || !genuine(secret.get(), id, timestamp, signature, body)) {
            return false;
        }
        var job = operation.jobId();
        if (first(id) && job != null) {
            jobs.wake(job);
        }
        return true;
    }

    private boolean fresh(String timestamp) {
        try {
            var sent = Instant.ofEpochSecond(Long.parseLong(timestamp.strip()));
            return Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    private static boolean genuine(String secret, String id, String timestamp, String signature, byte[] body) {
        try {
            var key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            var expected = mac.doFinal(body);
            return Arrays.stream(signature.split(" "))
                    .filter(each -> each.startsWith("v1,"))
                    .anyMatch(each -> MessageDigest.isEqual(expected, decoded(each.substring(3))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private boolean first(String id) {
        return jdbc.sql("insert into heard_webhook (id) values (?) on conflict do nothing")
                        .param(id)
                        .update()
                == 1;
    }
}
