package dev.vigil.provider.web;

import dev.vigil.provider.Webhooks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where providers say that something has happened. They have no account: a signature is all that counts. */
@RestController
class WebhookEndpoint {

    private final Webhooks webhooks;

    WebhookEndpoint(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping("/hooks/{orderId}")
    ResponseEntity<Void> hear(
            @PathVariable UUID orderId,
            @RequestHeader(name = "webhook-id", defaultValue = "") String id,
            @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "webhook-signature", defaultValue = "") String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        boolean genuine = webhooks.heard(orderId, id, timestamp, signature, body == null ? new byte[0] : body);
        return ResponseEntity.status(genuine ? HttpStatus.NO_CONTENT : HttpStatus.FORBIDDEN)
                .build();
    }
}
