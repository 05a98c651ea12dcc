package dev.vigil.provider.internal;

import dev.vigil.provider.CallFailed;
import dev.vigil.provider.Endpoint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Access tokens of Google Cloud, by the key of a service account (RFC 7523); kept until shortly before they end. */
@Component
class ServiceAccounts {

    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";
    private static final Duration SPARE = Duration.ofMinutes(5);

    private record Token(String text, Instant until) {}

    private final Http http;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    ServiceAccounts(Http http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** @param key JSON of a service account's key, or an access token as it is */
    String token(String key) {
        if (!key.stripLeading().startsWith("{")) {
            return key.strip();
        }
        var account = HttpProvider.JSON.readTree(key);
        var name = HttpProvider.required(account.path("client_email"), "client_email");
        var known = tokens.get(name);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.text();
        }
        var fresh = fresh(account, name);
        tokens.put(name, fresh);
        return fresh.text();
    }

    private Token fresh(JsonNode account, String name) {
        var uri = HttpProvider.link(account.path("token_uri"), "token_uri");
        var form = new LinkedMultiValueMap<String, String>();
        form.add("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
        form.add("assertion", assertion(account, name, uri));
        var at = new Endpoint(uri, null, "", Map.of());
        var answer = http.call(at, Map.of())
                .send(HttpMethod.POST, uri, form, MediaType.APPLICATION_FORM_URLENCODED)
                .tree();
        var lasts = Duration.ofSeconds(answer.path("expires_in").asLong(600));
        return new Token(
                HttpProvider.required(answer.path("access_token"), "access token"),
                clock.instant().plus(lasts).minus(SPARE));
    }

    private String assertion(JsonNode account, String name, URI audience) {
        long now = clock.instant().getEpochSecond();
        var header = HttpProvider.object().put("alg", "RS256").put("typ", "JWT");
        var claims = HttpProvider.object()
                .put("iss", name)
                .put("scope", SCOPE)
                .put("aud", audience.toString())
                .put("iat", now)
                .put("exp", now + 3600);
        var signed = encoded(header.toString().getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.toString().getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            var pem = HttpProvider.required(account.path("private_key"), "private_key")
                    .replaceAll("-----[A-Z ]+-----|\\s", "");
            signature.initSign(KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem))));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + encoded(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CallFailed("The key of the service account cannot be used.", 401, false, "", null);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
