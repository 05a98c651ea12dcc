package dev.vigil.augmentation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.augmentation.Edit;
import dev.vigil.augmentation.Recipe;
import dev.vigil.augmentation.Step;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocumentBuilder;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.OtherSide;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Labels are where the picture is, whatever is done to it. */
class GeometryTest {

    static final int WIDTH = 400;
    static final int HEIGHT = 260;
    private static final int POINTS = 68;

    /** Of one spot, all pixels together. */
    private static final double LIGHT = 220 * Math.PI * 8;

    @Property(tries = 60)
    void labelsFollowThePictureWithinHalfAPixel(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var labels = spots(random);
        var recipe = Geometries.any(random);
        var chain = Chain.of(recipe, WIDTH, HEIGHT, new long[] {0}, labels);
        double enlarged = recipe.steps().stream()
                .filter(step -> step.edit() == Edit.SCALE)
                .mapToDouble(step -> Math.pow(step.value("factor"), 2))
                .reduce(1, (a, b) -> a * b);

        var made = chain.make(0, drawn(labels));

        assertThat(made.width()).isEqualTo(chain.width());
        assertThat(made.height()).isEqualTo(chain.height());
        var moved = chain.labels().points().get("face68");
        int radius = (int) Math.ceil(7 * Math.sqrt(enlarged)) + 1;
        int edge = radius + 2;
        int looked = 0;
        for (int point = 0; point < POINTS; point++) {
            double x = moved.xy()[2 * point] / 100.0;
            double y = moved.xy()[2 * point + 1] / 100.0;
            // a spot at the edge has its other half outside
            boolean whole = x > edge && y > edge && x < made.width() - edge && y < made.height() - edge;
            if (whole && moved.visibility()[point] == Visibility.VISIBLE.code()) {
                var seen = middleOfLight(made, x, y, 0.97 * LIGHT * enlarged, radius);
                if (seen != null) {
                    looked++;
                    assertThat(Math.hypot(seen[0] - x, seen[1] - y))
                            .as("point " + point)
                            .isLessThan(0.5);
                }
            }
        }
        assertThat(looked
                        + (int) IntStream.range(0, POINTS)
                                .filter(p -> moved.visibility()[p] == Visibility.OUT_OF_FRAME.code())
                                .count())
                .as("spots that were looked at, or went out of the picture")
                .isGreaterThan(POINTS / 4);
    }

    @Property(tries = 100)
    void thereIsAWayBackFromAnyGeometry(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var chain = Chain.of(Geometries.any(random), WIDTH, HEIGHT, new long[] {0}, spots(random));
        double x = random.nextDouble(WIDTH);
        double y = random.nextDouble(HEIGHT);
        double movedX = chain.moved().x(x, y);
        double movedY = chain.moved().y(x, y);
        assertThat(chain.moved().back().x(movedX, movedY)).isCloseTo(x, within(1e-9));
        assertThat(chain.moved().back().y(movedX, movedY)).isCloseTo(y, within(1e-9));
    }

    @Test
    void partsAndDepthAreThoseOfThePixelsThatTheyCameFrom() {
        var chain = Chain.of(
                recipe(
                        Step.of(Edit.MIRROR),
                        new Step(Edit.CROP, Map.of("left", 0.0, "top", 0.5, "width", 1.0, "height", 0.5))),
                20,
                32,
                new long[] {0},
                null);
        var parts = new byte[20 * 32];
        var depth = new short[20 * 32];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (byte) (i % 20);
            depth[i] = (short) i;
        }
        var maps = new MovedMaps(chain, 20, 32);
        assertThat(maps.parts(parts)[3]).isEqualTo((byte) 16);
        assertThat(maps.depth(depth)[3]).isEqualTo((short) (16 * 20 + 16));
    }

    @Test
    void aMirrorChangesLeftAndRightEverywhere() {
        var labels = new LabelDocumentBuilder(1, 100, 50, Origin.HUMAN)
                .box("left_hand", 0, 10, 10, 20, 5, Visibility.VISIBLE, 1)
                .point("left_eye8", 8, 0, 3, 30, 20, Visibility.OCCLUDED, 1)
                .signal("head_yaw", "deg", 0, 12, Visibility.VISIBLE, 1)
                .signal("head_pitch", "deg", 0, 5, Visibility.VISIBLE, 1)
                .signal("eye_openness_left", "ratio", 0, 0.5, Visibility.VISIBLE, 1)
                .layer("hands_using_wheel", List.of(new Span(0, 0, "only_left", Origin.HUMAN, 1000)))
                .layer("left_hand_contact", List.of(new Span(0, 0, "wheel", Origin.HUMAN, 1000)))
                .build();

        var mirrored = Chain.of(recipe(Step.of(Edit.MIRROR)), 100, 50, new long[] {0}, labels)
                .labels();

        assertThat(mirrored.boxes().get("right_hand").xywh()).containsExactly(7000, 1000, 2000, 500);
        assertThat(mirrored.points().get("right_eye8").xy()[6]).isEqualTo(7000);
        assertThat(mirrored.points().get("right_eye8").visibility()[3]).isEqualTo(Visibility.OCCLUDED.code());
        assertThat(mirrored.signals().get("head_yaw").value(0)).isEqualTo(-12);
        assertThat(mirrored.signals().get("head_pitch").value(0)).isEqualTo(5);
        assertThat(mirrored.signals().get("eye_openness_right").value(0)).isEqualTo(0.5);
        assertThat(mirrored.layers().get("hands_using_wheel").getFirst().value())
                .isEqualTo("only_right");
        assertThat(mirrored.layers().get("right_hand_contact").getFirst().value())
                .isEqualTo("wheel");
        assertThat(Chain.of(recipe(Step.of(Edit.MIRROR), Step.of(Edit.MIRROR)), 100, 50, new long[] {0}, labels)
                        .labels())
                .as("twice is not at all")
                .usingRecursiveComparison()
                .isEqualTo(labels);
        assertThat(OtherSide.point("face68", 36)).isEqualTo(45);
    }

    private static Recipe recipe(Step... steps) {
        return new Recipe(1, List.of(steps));
    }

    /** Points that are far enough apart to be told from each other. */
    private static LabelDocument spots(SplittableRandom random) {
        var labels = new LabelDocumentBuilder(1, WIDTH, HEIGHT, Origin.TRUTH);
        for (int point = 0; point < POINTS; point++) {
            double x = 40 + 32 * (point % 10) + random.nextDouble(-3, 3);
            double y = 30 + 33 * (point / 10) + random.nextDouble(-3, 3);
            labels.point("face68", POINTS, 0, point, x, y, Visibility.VISIBLE, 1);
        }
        return labels.build();
    }

    private static PixelFrame drawn(LabelDocument labels) {
        var pixels = new byte[WIDTH * HEIGHT];
        var xy = labels.points().get("face68").xy();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double light = 0;
                for (int point = 0; point < POINTS; point++) {
                    double dx = x + 0.5 - xy[2 * point] / 100.0;
                    double dy = y + 0.5 - xy[2 * point + 1] / 100.0;
                    light += 220 * Math.exp(-(dx * dx + dy * dy) / 8);
                }
                pixels[y * WIDTH + x] = (byte) Math.min(255, Math.round(light));
            }
        }
        return new PixelFrame(WIDTH, HEIGHT, PixelLayout.GRAY8, pixels);
    }

    /** Null where half of the spot was cut off by an earlier step. */
    private static double @Nullable [] middleOfLight(
            PixelFrame frame, double aroundX, double aroundY, double least, int radius) {
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int row = (int) aroundY - radius; row <= aroundY + radius; row++) {
            for (int column = (int) aroundX - radius; column <= aroundX + radius; column++) {
                double light = frame.pixels()[row * frame.width() + column] & 0xff;
                sum += light;
                x += light * (column + 0.5);
                y += light * (row + 0.5);
            }
        }
        return sum < least ? null : new double[] {x / sum, y / sum};
    }
}
