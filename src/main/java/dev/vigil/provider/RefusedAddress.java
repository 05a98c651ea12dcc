package dev.vigil.provider;

import java.io.IOException;

/** An address that nothing is fetched from; it leads into a network that the provider has no business in. */
public final class RefusedAddress extends IOException {

    public RefusedAddress(String sentence) {
        super(sentence);
    }
}
