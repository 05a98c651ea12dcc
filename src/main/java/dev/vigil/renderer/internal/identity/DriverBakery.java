package dev.vigil.renderer.internal.identity;

import dev.vigil.renderer.BakeStore;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the last few baked drivers in memory and all of them in a store, since baking takes seconds. */
public final class DriverBakery {

    private static final int KEPT = 4;

    private final Map<Identity, BakedDriver> baked = new LinkedHashMap<>(8, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Identity, BakedDriver> eldest) {
            return size() > KEPT;
        }
    };

    /** One person is baked at a time, which also bounds memory. */
    public synchronized BakedDriver driver(Identity identity, BakeStore store) {
        BakedDriver driver = baked.get(identity);
        if (driver == null) {
            driver = restored(identity, store);
            baked.put(identity, driver);
        }
        return driver;
    }

    private static BakedDriver restored(Identity identity, BakeStore store) {
        if (store == BakeStore.NONE) {
            return BakedDriver.bake(identity);
        }
        String key = BakedBytes.key(identity);
        return store.get(key)
                .flatMap(BakedBytes::read)
                .map(meshes -> BakedDriver.of(identity, meshes))
                .orElseGet(() -> {
                    BakedDriver fresh = BakedDriver.bake(identity);
                    store.put(key, BakedBytes.of(fresh.meshes()));
                    return fresh;
                });
    }
}
