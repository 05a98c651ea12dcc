package dev.vigil.augmentation.internal;

import dev.vigil.augmentation.Edit;
import dev.vigil.augmentation.Recipe;
import dev.vigil.augmentation.Step;
import dev.vigil.bench.Benchmark;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocumentBuilder;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Visibility;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** Chains of three edits on frames of 1280 x 800, as many beside each other as there are processors. */
public final class AugmentBenchmark implements Benchmark {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int FRAMES = 240;

    @Override
    public String name() {
        return "augment";
    }

    @Override
    public List<Row> measure() throws Exception {
        var rows = new ArrayList<Row>();
        for (var chain : List.of(
                List.of(Edit.ROTATE, Edit.SUN_GLARE, Edit.NOISE),
                List.of(Edit.MIRROR, Edit.LOW_LIGHT, Edit.LENS_DIRT),
                List.of(Edit.MOTION_BLUR, Edit.FOG, Edit.FLICKER),
                List.of(Edit.CROP, Edit.GLASSES_GLARE, Edit.COMPRESSION),
                List.of(Edit.NIR_LOOK, Edit.SCALE, Edit.OCCLUDER))) {
            for (var layout : PixelLayout.values()) {
                var name = chain.stream()
                        .map(Edit::wire)
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow();
                rows.add(Row.atLeast(
                        name + ", " + layout.name().toLowerCase(Locale.ROOT),
                        framesPerSecond(chain, layout),
                        "/s",
                        60));
            }
        }
        return rows;
    }

    private static double framesPerSecond(List<Edit> edits, PixelLayout layout) throws Exception {
        long[] times = LongStream.range(0, FRAMES).map(i -> i * 33_333).toArray();
        var recipe = new Recipe(1, edits.stream().map(Step::of).toList());
        var chain = Chain.of(recipe, WIDTH, HEIGHT, times, face());
        var noise = new byte[WIDTH * HEIGHT * layout.bytesPerPixel()];
        new Random(1).nextBytes(noise);
        double best = 0;
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (int round = 0; round < 3; round++) {
                var frames = new ArrayList<Callable<PixelFrame>>();
                for (int i = 0; i < FRAMES; i++) {
                    int frame = i;
                    frames.add(() -> chain.make(frame, new PixelFrame(WIDTH, HEIGHT, layout, noise.clone())));
                }
                long begun = System.nanoTime();
                for (var frame : workers.invokeAll(frames)) {
                    frame.get();
                }
                best = Math.max(best, FRAMES / ((System.nanoTime() - begun) / 1e9));
            }
        }
        return best;
    }

    private static LabelDocument face() {
        var labels = new LabelDocumentBuilder(FRAMES, WIDTH, HEIGHT, Origin.TRUTH);
        for (int frame = 0; frame < FRAMES; frame++) {
            for (int point = 0; point < 68; point++) {
                labels.point(
                        "face68",
                        68,
                        frame,
                        point,
                        560 + 4 * (point % 12) + (point / 12) * 30,
                        350 + 20 * (point / 12),
                        Visibility.VISIBLE,
                        1);
            }
        }
        return labels.build();
    }
}
