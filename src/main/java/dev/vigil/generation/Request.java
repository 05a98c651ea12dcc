package dev.vigil.generation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for.
 *
 * @param generator {@code procedural}, {@code imported}, or {@code generated} by a video model
 * @param scenario JSON of the scenario; none for an import
 * @param seed of the first clip, the next ones count up
 * @param jobIds one a clip, in order
 */
public record Request(
        long id,
        String name,
        String generator,
        @Nullable String scenario,
        int count,
        long seed,
        String createdBy,
        Instant createdAt,
        List<Long> jobIds) {}
