package dev.vigil.provider;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where providers may say that something has happened; only where this server has an address that they can reach. */
@Component
class WakeUps {

    private final String publicAddress;

    WakeUps(@Value("${vigil.public-url:}") String publicAddress) {
        this.publicAddress = publicAddress.strip().replaceFirst("/+$", "");
    }

    @Nullable
    URI address(VideoProvider provider, Endpoint at, VideoOperation operation) {
        try {
            return publicAddress.isEmpty() || provider.webhooks(at).isEmpty()
                    ? null
                    : URI.create(publicAddress + "/hooks/" + operation.orderId());
        } catch (CallFailed e) {
            // it is asked now and then all the same
            return null;
        }
    }
}
