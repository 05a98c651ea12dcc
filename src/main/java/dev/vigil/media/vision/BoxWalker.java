package dev.vigil.media.vision;

import java.io.IOException;
import java.util.Arrays;

/** Follows a box by the texture inside it; where it is lost it stays and is no longer trusted. */
final class BoxWalker {

    private BoxWalker() {}

    /** @param start x and y of the left upper and of the right lower corner */
    static PathBetween.Walk walk(PathBetween.Frames frames, int from, int to, double[] start) throws IOException {
        int steps = Math.abs(to - from);
        int direction = Integer.signum(to - from);
        var walk = PathBetween.Walk.over(steps + 1, 2);
        try (var tracker = FlowTracker.open()) {
            var box = new ImageBox(start[0], start[1], start[2] - start[0], start[3] - start[1]);
            boolean follows = tracker.start(frames.at(from), box);
            double trust = follows ? 1 : 0;
            store(walk, 0, box, 1);
            for (int step = 1; step <= steps; step++) {
                var found = trust == 0
                        ? null
                        : tracker.track(frames.at(from + direction * step)).orElse(null);
                trust = found == null ? 0 : found.quality();
                box = found == null ? box : found.box();
                store(walk, step, box, trust);
            }
        }
        return walk;
    }

    private static void store(PathBetween.Walk walk, int step, ImageBox box, double trust) {
        walk.points()[step] = new double[] {box.x(), box.y(), box.x() + box.width(), box.y() + box.height()};
        Arrays.fill(walk.trust()[step], trust);
    }
}
