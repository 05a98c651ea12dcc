package dev.vigil.clip;

import dev.vigil.media.Renditions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clip about to be added.
 *
 * @param leakKey names what must not stand in two splits: the identity seed of a render, the subject of an import
 * @param jobId the job that made it; at most one clip a job
 */
public record NewClip(
        String name,
        Renditions media,
        String spectrum,
        String generator,
        String subject,
        String leakKey,
        Map<String, Object> provenance,
        @Nullable Long jobId,
        String createdBy) {}
