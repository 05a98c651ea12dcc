package dev.vigil.clip;

import dev.vigil.media.Renditions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A clip about to be added.
 *
 * @param leakKeys name what must not stand in two splits, the person first: identity, seed, what it was made from
 * @param parentId the clip that it was made from: it stands in that one's leak group
 * @param jobId the job that made it; at most one clip a job
 */
public record NewClip(
        String name,
        Renditions media,
        String spectrum,
        String generator,
        String subject,
        List<String> leakKeys,
        @Nullable Long parentId,
        Map<String, Object> provenance,
        @Nullable Long jobId,
        String createdBy) {}
