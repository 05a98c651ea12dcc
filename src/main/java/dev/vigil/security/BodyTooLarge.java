package dev.vigil.security;

import java.io.IOException;

/** A body that turned out longer than allowed while it was read. */
public final class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super(BodyLimit.TOO_LARGE);
    }
}
