package dev.vigil.renderer;

import java.util.Optional;

/**
 * Keeps what was made of a person between runs; the renderer itself does no I/O. What is lost or damaged is made anew, so a
 * store may forget anything at any time.
 */
public interface BakeStore {

    /** Remembers nothing. */
    BakeStore NONE = new BakeStore() {
        @Override
        public Optional<byte[]> get(String key) {
            return Optional.empty();
        }

        @Override
        public void put(String key, byte[] baked) {}
    };

    /** @param key 64 hexadecimal digits that stand for the content */
    Optional<byte[]> get(String key);

    void put(String key, byte[] baked);
}
