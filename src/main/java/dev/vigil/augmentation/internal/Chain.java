package dev.vigil.augmentation.internal;

import dev.vigil.augmentation.InvalidRecipe;
import dev.vigil.augmentation.Recipe;
import dev.vigil.augmentation.Step;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.media.PixelFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A recipe made ready for one clip: what becomes of each frame, of time, and of the labels. Safe for several threads. */
public final class Chain {

    /** An effect with, for each frame that is made, the frame that it sees. */
    @SuppressWarnings("ArrayRecordComponent") // made once a clip, never compared
    private record Stage(PixelEffect effect, int[] frames, long[] ptsUs) {}

    private final List<Stage> stages;
    private final int[] sources;
    private final long[] ptsUs;
    private final int width;
    private final int height;
    private final @Nullable LabelDocument labels;
    private final Affine moved;

    private Chain(
            List<Stage> stages,
            int[] sources,
            long[] ptsUs,
            int width,
            int height,
            @Nullable LabelDocument labels,
            Affine moved) {
        this.stages = stages;
        this.sources = sources;
        this.ptsUs = ptsUs;
        this.width = width;
        this.height = height;
        this.labels = labels;
        this.moved = moved;
    }

    /**
     * @param ptsUs times of the clip's frames
     * @param labels of the clip, none where it has none
     * @throws InvalidRecipe where the recipe is faulty, or cannot be used on this clip
     */
    public static Chain of(Recipe recipe, int width, int height, long[] ptsUs, @Nullable LabelDocument labels) {
        var problems = recipe.problems();
        if (!problems.isEmpty()) {
            throw new InvalidRecipe(problems);
        }
        return new Building(width, height, ptsUs, labels).follow(recipe);
    }

    /** How many frames are made. */
    public int frameCount() {
        return sources.length;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public long[] ptsUs() {
        return ptsUs.clone();
    }

    /** The clip's frame that a new one is made of; never falling. */
    public int source(int frame) {
        return sources[frame];
    }

    /** What the clip's labels say of the new frames. */
    public @Nullable LabelDocument labels() {
        return labels;
    }

    /** Where a place of the clip's picture is in the new one, all geometry together. */
    Affine moved() {
        return moved;
    }

    /** Makes a frame out of its {@link #source}, which may be written to. */
    public PixelFrame make(int frame, PixelFrame source) {
        var made = source;
        for (var stage : stages) {
            int seen = stage.frames()[frame];
            made = stage.effect().apply(made, seen, stage.ptsUs()[seen] / 1e6);
        }
        return made;
    }

    /** What is known after each step. */
    @SuppressWarnings("ArrayRecordComponent")
    private static final class Building {

        private sealed interface Link {

            record Effect(PixelEffect effect, long[] ptsUs) implements Link {}

            /** From there on other frames are seen. */
            record Cut(int[] frames) implements Link {}
        }

        private final List<Link> links = new ArrayList<>();
        private int width;
        private int height;
        private long[] ptsUs;
        private @Nullable LabelDocument labels;
        private Affine moved = Affine.none();

        Building(int width, int height, long[] ptsUs, @Nullable LabelDocument labels) {
            this.width = width;
            this.height = height;
            this.ptsUs = ptsUs;
            this.labels = labels;
        }

        Chain follow(Recipe recipe) {
            var random = new SplittableRandom(recipe.seed());
            for (int i = 0; i < recipe.steps().size(); i++) {
                take(recipe.steps().get(i), "/steps/" + i, random.nextLong());
            }
            return finished();
        }

        private void take(Step step, String pointer, long seed) {
            switch (step.edit().group()) {
                case LIGHT, LENS -> add(new PixelEffects(width, height, seed).of(step));
                case FACE -> {
                    var overlay = FaceOverlays.of(step, labels, pointer);
                    add(overlay::apply);
                    labels = labels == null ? null : overlay.occluding(labels);
                }
                case GEOMETRY -> {
                    var geometry = Geometry.of(step, width, height);
                    add(new Warp(geometry));
                    moved = geometry.map().after(moved);
                    labels = labels == null ? null : new MovedLabels(geometry).of(labels);
                    width = geometry.width();
                    height = geometry.height();
                }
                case TIME -> {
                    var timing = Timing.of(step, ptsUs, seed);
                    links.add(new Link.Cut(timing.frames()));
                    labels = labels == null ? null : new TimedLabels(timing.frames()).of(labels);
                    ptsUs = timing.ptsUs();
                }
            }
        }

        private void add(PixelEffect effect) {
            links.add(new Link.Effect(effect, ptsUs));
        }

        /** Goes back from the frames that are made to those that each effect sees. */
        private Chain finished() {
            var stages = new ArrayList<Stage>();
            int[] seen = IntStream.range(0, ptsUs.length).toArray();
            for (var link : links.reversed()) {
                switch (link) {
                    case Link.Effect(var effect, var times) -> stages.add(new Stage(effect, seen, times));
                    case Link.Cut(var frames) ->
                        seen = IntStream.of(seen).map(frame -> frames[frame]).toArray();
                }
            }
            return new Chain(List.copyOf(stages.reversed()), seen, ptsUs, width, height, labels, moved);
        }
    }
}
