package dev.vigil.augmentation;

import dev.vigil.augmentation.internal.AugmentJob;
import dev.vigil.augmentation.internal.Chain;
import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipLibrary;
import dev.vigil.clip.ClipNotInStage;
import dev.vigil.clip.ClipPictures;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes clips from clips: what a recipe would look like, and the work of making them. */
@Service
@PreAuthorize("hasRole('LEAD')")
public class Augmentations {

    private static final int MOST_CLIPS = 500;
    private static final int MOST_VARIANTS = 50;
    private static final int MOST_MADE = 1_000;

    private final ClipLibrary library;
    private final Labels labels;
    private final MediaStore media;
    private final Jobs jobs;

    Augmentations(ClipLibrary library, Labels labels, MediaStore media, Jobs jobs) {
        this.library = library;
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
        var clip = library.stillThere(clipId);
        var chain = chain(clip, recipe, true);
        int at = Math.clamp(frame, 0, chain.frameCount() - 1);
        var before = ClipPictures.still(media, clip, chain.source(at));
        var copy = new PixelFrame(
                before.width(),
                before.height(),
                before.layout(),
                before.pixels().clone());
        return new Look(before, chain.make(at, copy), at, chain.frameCount(), chain.labels());
    }

    /**
     * Queues the making of clips of each of these; the same recipe on the same clip is made once.
     *
     * @param variants of each clip, 1 to 50: see {@link Recipe#variant}
     * @param vary how much they differ, 0 to 1
     * @return the jobs, clip by clip
     * @throws InvalidRecipe where the recipe cannot be used on one of them; then nothing is queued
     * @throws ClipNotInStage where one was erased
     */
    @Transactional
    public List<Long> order(List<Long> clipIds, Recipe recipe, int variants, double vary, String owner) {
        var wanted = new LinkedHashSet<>(clipIds);
        if (wanted.isEmpty() || wanted.size() > MOST_CLIPS) {
            throw new InvalidRecipe("/clips", "must be 1 to " + MOST_CLIPS);
        }
        if (variants < 1 || variants > MOST_VARIANTS || (long) variants * wanted.size() > MOST_MADE) {
            throw new InvalidRecipe(
                    "/variants",
                    "must be 1 to " + MOST_VARIANTS + ", and " + MOST_MADE + " clips at most are made at once");
        }
        if (!(vary >= 0 && vary <= 1)) {
            throw new InvalidRecipe("/vary", "must be 0 to 1");
        }
        var all = wanted.stream().map(library::stillThere).toList();
        // labels are large, and only what follows the face asks for them
        boolean followed = recipe.uses(Edit.Group.FACE);
        all.forEach(clip -> chain(clip, recipe, followed));
        return all.stream()
                .flatMap(clip ->
                        IntStream.range(0, variants).mapToObj(no -> enqueue(clip, recipe.variant(no, vary), no, owner)))
                .toList();
    }

    private long enqueue(Clip clip, Recipe recipe, int no, String owner) {
        var json = RecipeJson.write(recipe);
        var name = name(clip, recipe, no);
        var key = UUID.nameUUIDFromBytes((clip.master().hex() + json).getBytes(StandardCharsets.UTF_8));
        return jobs.enqueue(new NewJob(
                AugmentJob.KIND, key.toString(), name, new AugmentJob.Payload(clip.id(), name, json), owner));
    }

    private Chain chain(Clip clip, Recipe recipe, boolean labelled) {
        return Chain.of(
                recipe,
                clip.width(),
                clip.height(),
                clip.ptsUs(),
                labelled ? labels.head(clip.id()).map(labels::document).orElse(null) : null);
    }

    private static String name(Clip clip, Recipe recipe, int no) {
        var edits = recipe.steps().stream()
                .map(step -> step.edit().wire().replace('_', ' '))
                .collect(Collectors.joining(", "));
        return Clip.shortened(clip.name() + " · " + edits + (no == 0 ? "" : " #" + (no + 1)));
    }
}
