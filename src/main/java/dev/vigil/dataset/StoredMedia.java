package dev.vigil.dataset;

import org.jspecify.annotations.Nullable;

/**
 * The files of a clip, by the hash that they were stored under.
 *
 * @param preview may not have been made yet
 */
record StoredMedia(
        long id,
        String name,
        String master,
        String pack,
        @Nullable String preview) {}
