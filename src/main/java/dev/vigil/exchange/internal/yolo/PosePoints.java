package dev.vigil.exchange.internal.yolo;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Ontology.Skeleton;
import dev.vigil.labeling.OtherSide;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The points that a pose dataset has, skeleton after skeleton in the order of the ontology. */
record PosePoints(List<Skeleton> skeletons) {

    /** @param names of point tracks; where there is one side of the driver the other side's are there too, to be flipped to */
    static PosePoints of(Set<String> names) {
        return new PosePoints(Ontology.skeletons().stream()
                .filter(skeleton ->
                        names.contains(skeleton.name()) || names.contains(OtherSide.skeleton(skeleton.name())))
                .toList());
    }

    int count() {
        return skeletons.stream().mapToInt(Skeleton::points).sum();
    }

    /** The part of {@code data.yaml} that is about points. */
    String yaml() {
        if (skeletons.isEmpty()) {
            return "names:\n  0: driver\n";
        }
        var names = new StringBuilder();
        for (var skeleton : skeletons) {
            for (int point = 0; point < skeleton.points(); point++) {
                names.append("    - ")
                        .append(skeleton.name())
                        .append('_')
                        .append(point)
                        .append('\n');
            }
        }
        return "names:\n  0: driver\nkpt_shape: [" + count() + ", 3]\nflip_idx: " + flipped() + "\nkpt_names:\n  0:\n"
                + names;
    }

    /** For each point the one that it becomes when the picture is mirrored. */
    List<Integer> flipped() {
        var flipped = new ArrayList<Integer>();
        for (var skeleton : skeletons) {
            int start = start(OtherSide.skeleton(skeleton.name()));
            for (int point = 0; point < skeleton.points(); point++) {
                flipped.add(start + OtherSide.point(skeleton.name(), point));
            }
        }
        return flipped;
    }

    private int start(String name) {
        int start = 0;
        for (var skeleton : skeletons) {
            if (skeleton.name().equals(name)) {
                return start;
            }
            start += skeleton.points();
        }
        throw new IllegalArgumentException("no such skeleton here: " + name);
    }

    /** The line of a frame, empty where no point is in the picture. */
    String line(LabelDocument labels, int frame) {
        var text = new StringBuilder();
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        for (var skeleton : skeletons) {
            var track = labels.points().get(skeleton.name());
            for (int point = 0; point < skeleton.points(); point++) {
                int seen = track == null ? 0 : value(track, point, frame, labels);
                if (track == null || seen == 0) {
                    text.append(" 0 0 0");
                    continue;
                }
                int at = 2 * (frame * track.count() + point);
                int x = track.xy()[at];
                int y = track.xy()[at + 1];
                left = Math.min(left, x);
                top = Math.min(top, y);
                right = Math.max(right, x);
                bottom = Math.max(bottom, y);
                text.append(' ').append(Shares.of(x, labels.width(), 100));
                text.append(' ').append(Shares.of(y, labels.height(), 100));
                text.append(' ').append(seen);
            }
        }
        return right < 0
                ? ""
                : "0 " + new PictureBox(left, top, right, bottom).text(labels.width(), labels.height()) + text + "\n";
    }

    /** 2 to be seen, 1 hidden by something, 0 not in the picture. */
    private static int value(PointTrack track, int point, int frame, LabelDocument labels) {
        int at = 2 * (frame * track.count() + point);
        int x = track.xy()[at];
        int y = track.xy()[at + 1];
        boolean inside = x >= 0 && x <= 100L * labels.width() && y >= 0 && y <= 100L * labels.height();
        int seen = track.visibility()[point * labels.frameCount() + frame];
        return inside && seen <= Visibility.OCCLUDED.ordinal() ? 2 - seen : 0;
    }
}
