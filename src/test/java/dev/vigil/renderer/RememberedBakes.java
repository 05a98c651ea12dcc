package dev.vigil.renderer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps bakes for as long as it lives. */
public final class RememberedBakes implements BakeStore {

    /** For tests that show one person again and again. */
    public static final BakeStore SHARED = new RememberedBakes();

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
