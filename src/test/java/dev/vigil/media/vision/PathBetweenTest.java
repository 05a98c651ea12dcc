package dev.vigil.media.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.media.PixelFrame;
import dev.vigil.media.PixelLayout;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A head-like patch of texture that nods, turns and comes nearer over a textured background. */
class PathBetweenTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;

    /** Points on the patch, in its own coordinates from -1 to 1. */
    private static final double[][] MARKS = {
        {-.5, -.4}, {-.2, -.45}, {.2, -.4}, {.5, -.35}, {-.4, 0}, {0, .05}, {.4, 0}, {-.3, .4}, {0, .5}, {.3, .4},
    };

    @Test
    void liesWellUnderAThirdOfAPixelAtAGapOfThirtyWhereAStraightLineIsFarOff() throws IOException {
        var path = PathBetween.ofPoints(i -> scene(i, false), 30, truth(0), truth(30));

        double error = error(path, 30);
        double straight = error(straight(30), 30);
        assertThat(error).isLessThan(0.33);
        assertThat(straight).isGreaterThan(20 * error);
        assertThat(DoubleStream.of(path.confidence()).boxed())
                .allSatisfy(sure -> assertThat(sure).isBetween(0.8, 1.0));
    }

    @Test
    void goesOnUnderAnOccluderAndSaysThatItIsLessSure() throws IOException {
        var path = PathBetween.ofPoints(i -> scene(i, i >= 12 && i < 18), 30, truth(0), truth(30));
        var seen = PathBetween.ofPoints(i -> scene(i, false), 30, truth(0), truth(30));

        assertThat(error(path, 30)).isLessThan(error(straight(30), 30) / 2);
        assertThat(path.confidence()[15]).isLessThan(seen.confidence()[15]);
    }

    @Test
    void followsABoxByWhatIsInIt() throws IOException {
        var path = PathBetween.ofBox(i -> scene(i, false), 30, box(0), box(30));

        double error = 0;
        double straight = 0;
        for (int k = 1; k < 30; k++) {
            error += distance(path.points()[k], box(k)) / 29;
            straight += distance(mixed(box(0), box(30), k / 30.0), box(k)) / 29;
        }
        assertThat(error).isLessThan(straight / 5);
    }

    @Test
    void isAStraightLineWithoutConfidenceWhereThereIsNothingToFollow() throws IOException {
        var wall = new PixelFrame(WIDTH, HEIGHT, PixelLayout.GRAY8, new byte[WIDTH * HEIGHT]);
        var path = PathBetween.ofBox(i -> wall, 10, new double[] {10, 10, 50, 50}, new double[] {60, 20, 110, 70});

        assertThat(path.points()[5]).containsExactly(new double[] {35, 15, 80, 60}, within(1e-9));
        assertThat(path.confidence()[5]).isZero();
    }

    @Property(tries = 12)
    void bothEndsAreExactWhereverTheyAre(
            @ForAll @IntRange(min = 1, max = 6) int gap,
            @ForAll @DoubleRange(min = -40, max = 360) double x,
            @ForAll @DoubleRange(min = -40, max = 240) double y)
            throws IOException {
        double[] from = {x, y, 100, 90};
        double[] to = {120, 80, y, x};
        var path = PathBetween.ofPoints(i -> scene(i, false), gap, from, to);

        assertThat(path.points()).hasDimensions(gap + 1, 4);
        assertThat(path.points()[0]).containsExactly(from);
        assertThat(path.points()[gap]).containsExactly(to);
        assertThat(DoubleStream.of(path.confidence()).boxed())
                .allSatisfy(sure -> assertThat(sure).isBetween(0.0, 1.0));
    }

    private static double error(PathBetween path, int gap) {
        double sum = 0;
        for (int k = 1; k < gap; k++) {
            sum += distance(path.points()[k], truth(k));
        }
        return sum / (gap - 1);
    }

    /** Mean distance of the points. */
    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i += 2) {
            sum += Math.hypot(a[i] - b[i], a[i + 1] - b[i + 1]);
        }
        return 2 * sum / a.length;
    }

    private static PathBetween straight(int gap) {
        var points = new double[gap + 1][];
        for (int k = 0; k <= gap; k++) {
            points[k] = mixed(truth(0), truth(gap), (double) k / gap);
        }
        return new PathBetween(points, new double[gap + 1]);
    }

    private static double[] mixed(double[] a, double[] b, double t) {
        var mixed = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            mixed[i] = a[i] + (b[i] - a[i]) * t;
        }
        return mixed;
    }

    private static AffineTransform pose(int i) {
        var pose = AffineTransform.getTranslateInstance(
                120 + 1.2 * i + 14 * Math.sin(i / 6.0), 95 + 18 * Math.sin(i / 9.0));
        pose.rotate(0.25 * Math.sin(i / 12.0));
        double size = 46 * (1 + 0.12 * Math.sin(i / 15.0));
        pose.scale(size, size);
        return pose;
    }

    private static double[] truth(int i) {
        var points = new double[2 * MARKS.length];
        for (int k = 0; k < MARKS.length; k++) {
            var at = pose(i).transform(new Point2D.Double(MARKS[k][0], MARKS[k][1]), null);
            points[2 * k] = at.getX();
            points[2 * k + 1] = at.getY();
        }
        return points;
    }

    private static double[] box(int i) {
        double half = 46 * (1 + 0.12 * Math.sin(i / 15.0)) * 0.8;
        double x = pose(i).getTranslateX();
        double y = pose(i).getTranslateY();
        return new double[] {x - half, y - half, x + half, y + half};
    }

    private static PixelFrame scene(int i, boolean covered) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        var random = new SplittableRandom(11);
        blots(g, random, 150, 0, 0, WIDTH, HEIGHT, 30);
        var still = g.getTransform();
        g.transform(pose(i));
        g.setColor(new Color(120, 120, 120));
        g.fill(new Ellipse2D.Double(-1, -1, 2, 2));
        blots(g, random, 120, -.72, -.72, 1.3, 1.3, .16);
        g.setTransform(still);
        if (covered) {
            g.setColor(Color.DARK_GRAY);
            g.fill(new Rectangle2D.Double(pose(i).getTranslateX() - 60, 0, 55, HEIGHT));
        }
        g.dispose();
        return new PixelFrame(
                WIDTH,
                HEIGHT,
                PixelLayout.GRAY8,
                ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }

    private static void blots(
            Graphics2D g, SplittableRandom random, int count, double x, double y, double w, double h, double size) {
        for (int k = 0; k < count; k++) {
            int shade = random.nextInt(30, 226);
            g.setColor(new Color(shade, shade, shade));
            g.fill(new Rectangle2D.Double(
                    x + random.nextDouble(w),
                    y + random.nextDouble(h),
                    random.nextDouble(size / 4, size),
                    random.nextDouble(size / 4, size)));
        }
    }
}
