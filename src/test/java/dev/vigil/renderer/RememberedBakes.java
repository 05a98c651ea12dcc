package dev.vigil.renderer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps bakes for as long as it lives. */
final class RememberedBakes implements BakeStore {

    private final Map<String, byte[]> bakes = new ConcurrentHashMap<>();

    @Override
    public Optional<byte[]> get(String key) {
        return Optional.ofNullable(bakes.get(key));
    }

    @Override
    public void put(String key, byte[] baked) {
        bakes.put(key, baked);
    }
}
