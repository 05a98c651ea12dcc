package dev.vigil.augmentation;

import dev.vigil.augmentation.internal.AugmentJob;
import dev.vigil.augmentation.internal.Chain;
import dev.vigil.augmentation.internal.ClipFrames;
import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipNotInStage;
import dev.vigil.clip.ClipStage;
import dev.vigil.clip.ClipStatuses;
import dev.vigil.clip.Clips;
import dev.vigil.job.Jobs;
import dev.vigil.job.NewJob;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Labels;
import dev.vigil.media.MediaStore;
import dev.vigil.media.PixelFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes clips from clips: what a recipe would look like, and the work of making them. */
@Service
@PreAuthorize("hasRole('LEAD')")
public class Augmentations {

    private static final int MOST_CLIPS = 500;
    private static final int LONGEST_NAME = 120;

    private final Clips clips;
    private final ClipStatuses statuses;
    private final Labels labels;
    private final MediaStore media;
    private final Jobs jobs;

    Augmentations(Clips clips, ClipStatuses statuses, Labels labels, MediaStore media, Jobs jobs) {
        this.clips = clips;
        this.statuses = statuses;
        this.labels = labels;
        this.media = media;
        this.jobs = jobs;
    }

    /**
     * One picture of a clip before and after.
     *
     * @param labels what they say of the picture after, at {@code frame}; none where the clip has none
     */
    public record Look(
            PixelFrame before,
            PixelFrame after,
            int frame,
            int frameCount,
            @Nullable LabelDocument labels) {}

    /**
     * What a recipe makes of a clip, at one of the frames that are made.
     *
     * @param frame from 0; the last where there are fewer
     * @throws InvalidRecipe where the recipe cannot be used on the clip
     */
    public Look look(long clipId, Recipe recipe, int frame) throws IOException {
        var clip = usable(clipId);
        var chain = chain(clip, recipe);
        int at = Math.clamp(frame, 0, chain.frameCount() - 1);
        var before = ClipFrames.still(media, clip, chain.source(at));
        var copy = new PixelFrame(
                before.width(),
                before.height(),
                before.layout(),
                before.pixels().clone());
        return new Look(before, chain.make(at, copy), at, chain.frameCount(), chain.labels());
    }

    /**
     * Queues the making of one clip of each of these; the same recipe on the same clip is made once.
     *
     * @return the jobs, in order
     * @throws InvalidRecipe where the recipe cannot be used on one of them; then nothing is queued
     * @throws ClipNotInStage where one was erased
     */
    @Transactional
    public List<Long> order(List<Long> clipIds, Recipe recipe, String owner) {
        var wanted = new LinkedHashSet<>(clipIds);
        if (wanted.isEmpty() || wanted.size() > MOST_CLIPS) {
            throw new InvalidRecipe("/clips", "must be 1 to " + MOST_CLIPS);
        }
        var all = wanted.stream().map(this::usable).toList();
        all.forEach(clip -> chain(clip, recipe));
        var json = RecipeJson.write(recipe);
        return all.stream().map(clip -> enqueue(clip, recipe, json, owner)).toList();
    }

    private long enqueue(Clip clip, Recipe recipe, String json, String owner) {
        var name = name(clip, recipe);
        var key = UUID.nameUUIDFromBytes((clip.master().hex() + json).getBytes(StandardCharsets.UTF_8));
        return jobs.enqueue(new NewJob(
                AugmentJob.KIND, key.toString(), name, new AugmentJob.Payload(clip.id(), name, json), owner));
    }

    private Chain chain(Clip clip, Recipe recipe) {
        return Chain.of(
                recipe,
                clip.width(),
                clip.height(),
                clip.ptsUs(),
                labels.head(clip.id()).map(labels::document).orElse(null));
    }

    private Clip usable(long clipId) {
        var clip = clips.findById(clipId)
                .orElseThrow(() -> new NoSuchElementException("There is no clip " + clipId + "."));
        var stage = statuses.findById(clipId).orElseThrow().stage();
        if (stage == ClipStage.ERASED) {
            throw new ClipNotInStage(clipId, stage, "nothing can be made of it");
        }
        return clip;
    }

    private static String name(Clip clip, Recipe recipe) {
        var edits = recipe.steps().stream()
                .map(step -> step.edit().wire().replace('_', ' '))
                .collect(Collectors.joining(", "));
        var name = clip.name() + " · " + edits;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
