package dev.vigil.renderer.internal.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the last few baked drivers in memory, since baking takes seconds. */
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
    public synchronized BakedDriver driver(Identity identity) {
        BakedDriver driver = baked.get(identity);
        if (driver == null) {
            driver = BakedDriver.bake(identity);
            baked.put(identity, driver);
        }
        return driver;
    }
}
