package dev.vigil.augmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.augmentation.Edit;
import dev.vigil.augmentation.InvalidRecipe;
import dev.vigil.augmentation.Recipe;
import dev.vigil.augmentation.Step;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocumentBuilder;
import dev.vigil.labeling.LabelDocuments;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Visibility;
import dev.vigil.labeling.internal.LabelJsons;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What recipes make of frames, of time and of labels. */
class ChainTest {

    /** Frames may be made in any order and on any thread. */
    @Property(tries = 40)
    void makesTheSameFramesAgainAndLabelsThatCanBeStored(@ForAll long seed) {
        var labels = LabelDocuments.of(seed);
        var recipe = anyButFace(seed);
        long[] times =
                LongStream.range(0, labels.frameCount()).map(i -> i * 33_333).toArray();
        var one = Chain.of(recipe, labels.width(), labels.height(), times, labels);
        var other = Chain.of(recipe, labels.width(), labels.height(), times, labels);

        assertThat(one.ptsUs()).startsWith(0).isSorted().hasSize(one.frameCount());
        for (int frame : new int[] {one.frameCount() - 1, 0}) {
            var made = one.make(frame, noise(labels, one.source(frame)));
            assertThat(made.width()).isEqualTo(one.width());
            assertThat(made.height()).isEqualTo(one.height());
            assertThat(other.make(frame, noise(labels, one.source(frame))).pixels())
                    .isEqualTo(made.pixels());
        }
        assertThat(one.labels().frameCount()).isEqualTo(one.frameCount());
        var json = LabelJsons.canonical();
        assertThat(json.read(json.write(one.labels())))
                .usingRecursiveComparison()
                .isEqualTo(one.labels());
    }

    @Property(tries = 100)
    void labelsSayWhatIsSeenWhenFramesAreMissing(@ForAll long seed) {
        var labels = LabelDocuments.of(seed);
        long[] times =
                LongStream.range(0, labels.frameCount()).map(i -> i * 40_000).toArray();
        var recipe = new Recipe(
                seed,
                List.of(
                        new Step(Edit.DROP_FRAMES, Map.of("share", 0.3)),
                        new Step(Edit.FREEZE_FRAMES, Map.of("share", 0.3, "length", 2.0))));
        var chain = Chain.of(recipe, labels.width(), labels.height(), times, labels);
        var made = chain.labels();

        var face = labels.boxes().get("face");
        for (int frame = 0; frame < chain.frameCount(); frame++) {
            int source = chain.source(frame);
            assertThat(made.boxes().get("face").xywh()[4 * frame]).isEqualTo(face.xywh()[4 * source]);
            int at = frame;
            labels.layers()
                    .forEach((layer, spans) ->
                            assertThat(valueAt(made, layer, at)).isEqualTo(valueAt(labels, layer, source)));
        }
    }

    @Test
    void framesThatAreDroppedLeaveAGapInTime() {
        long[] times = LongStream.range(0, 1000).map(i -> i * 1000).toArray();
        var chain = Chain.of(recipe(new Step(Edit.DROP_FRAMES, Map.of("share", 0.25))), 64, 48, times, null);
        assertThat(chain.frameCount()).isBetween(700, 800);
        for (int frame = 0; frame < chain.frameCount(); frame++) {
            assertThat(chain.ptsUs()[frame]).isEqualTo(1000L * chain.source(frame));
        }
        var still = Chain.of(
                recipe(new Step(Edit.FREEZE_FRAMES, Map.of("share", 0.25, "length", 5.0))), 64, 48, times, null);
        assertThat(still.ptsUs()).isEqualTo(times);
        assertThat(IntStream.range(1, 1000)
                        .filter(i -> still.source(i) == still.source(i - 1))
                        .count())
                .as("frames that stand still, of 1000")
                .isBetween(180L, 320L);
    }

    @ParameterizedTest
    @EnumSource(
            value = Edit.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DROP_FRAMES", "FREEZE_FRAMES"})
    void everyEditChangesThePictureInBothLayouts(Edit edit) {
        var labels = face();
        for (var layout : PixelLayout.values()) {
            var chain = Chain.of(recipe(Step.of(edit)), 160, 120, new long[] {0}, labels);
            var before = flat(layout);
            var after = chain.make(0, flat(layout));
            assertThat(after.pixels()).isNotEqualTo(before.pixels());
            assertThat(after.layout()).isEqualTo(edit == Edit.NIR_LOOK ? PixelLayout.GRAY8 : layout);
        }
    }

    @Test
    void whatAnOccluderCoversIsOccluded() {
        var chain = Chain.of(recipe(Step.of(Edit.OCCLUDER)), 160, 120, new long[] {0}, face());
        var face68 = chain.labels().points().get("face68");
        for (int point = 0; point < 68; point++) {
            assertThat(face68.visibility()[point])
                    .as("point " + point)
                    .isEqualTo((point >= 48 ? Visibility.OCCLUDED : Visibility.VISIBLE).code());
        }
        assertThatThrownBy(() -> Chain.of(recipe(Step.of(Edit.OCCLUDER)), 160, 120, new long[] {0}, null))
                .isInstanceOf(InvalidRecipe.class)
                .hasMessageContaining("/steps/0 occluder follows face68 landmarks");
    }

    @Test
    void lightFallsAsItShould() {
        var dark = Chain.of(
                        recipe(new Step(Edit.LOW_LIGHT, Map.of("light", 0.25, "noise", 0.0))),
                        160,
                        120,
                        new long[] {0},
                        null)
                .make(0, flat(PixelLayout.GRAY8));
        assertThat(mean(dark)).isBetween(24.0, 26.0);
        var noisy = Chain.of(recipe(new Step(Edit.NOISE, Map.of("noise", 10.0))), 160, 120, new long[] {0}, null)
                .make(0, flat(PixelLayout.GRAY8));
        double mean = mean(noisy);
        double variance = IntStream.range(0, noisy.pixels().length)
                .mapToDouble(i -> Math.pow((noisy.pixels()[i] & 0xff) - mean, 2))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(99.5, 100.5);
        assertThat(Math.sqrt(variance)).isBetween(9.5, 10.5);
    }

    private static Recipe recipe(Step... steps) {
        return new Recipe(7, List.of(steps));
    }

    private static Recipe anyButFace(long seed) {
        var random = new SplittableRandom(seed);
        var edits = List.of(Edit.values()).stream()
                .filter(edit -> edit.group() != Edit.Group.FACE && edit != Edit.SCALE)
                .toList();
        var steps = new ArrayList<Step>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            var edit = edits.get(random.nextInt(edits.size()));
            var values = new TreeMap<String, Double>();
            if (edit != Edit.CROP) {
                edit.parameters()
                        .forEach(parameter -> values.put(
                                parameter.name(), random.nextDouble(parameter.least(), Math.nextUp(parameter.most()))));
            }
            steps.add(new Step(edit, values));
        }
        return new Recipe(seed, steps);
    }

    private static PixelFrame noise(LabelDocument labels, int frame) {
        var pixels = new byte[labels.width() * labels.height()];
        new Random(frame).nextBytes(pixels);
        return new PixelFrame(labels.width(), labels.height(), PixelLayout.GRAY8, pixels);
    }

    /** Even but for one corner, so that a mirror shows. */
    private static PixelFrame flat(PixelLayout layout) {
        var pixels = new byte[160 * 120 * layout.bytesPerPixel()];
        Arrays.fill(pixels, (byte) 100);
        pixels[0] = (byte) 200;
        return new PixelFrame(160, 120, layout, pixels);
    }

    private static double mean(PixelFrame frame) {
        return IntStream.range(0, frame.pixels().length)
                .map(i -> frame.pixels()[i] & 0xff)
                .average()
                .orElseThrow();
    }

    /** Eyes 40 px apart and a mouth below them; the rest of the face out of the mouth's way. */
    private static LabelDocument face() {
        var labels = new LabelDocumentBuilder(1, 160, 120, Origin.TRUTH);
        for (int point = 0; point < 68; point++) {
            double turn = point * 0.9;
            double x = point < 36 ? 20 + point : point < 42 ? 60 : point < 48 ? 100 : 80;
            double y = point < 36 ? 10 : point < 48 ? 40 : 80;
            double wide = point < 36 ? 0 : 10;
            labels.point(
                    "face68",
                    68,
                    0,
                    point,
                    x + wide * Math.cos(turn),
                    y + wide / 3 * Math.sin(turn),
                    Visibility.VISIBLE,
                    1);
        }
        return labels.build();
    }

    private static String valueAt(LabelDocument labels, String layer, int frame) {
        return labels.layers().get(layer).stream()
                .filter(span -> span.start() <= frame && frame <= span.end())
                .map(span -> span.value())
                .findFirst()
                .orElse("");
    }
}
