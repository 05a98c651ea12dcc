package dev.vigil.exchange.internal.yolo;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.exchange.internal.ForeignText;
import dev.vigil.exchange.internal.ForeignTracks;
import dev.vigil.exchange.internal.ForeignTracks.Sureness;
import dev.vigil.exchange.internal.Losses;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Visibility;
import java.io.IOException;
import java.util.Arrays;

/** Reads the lines of label files into the tracks of one video. */
record YoloLines(YoloNames names, ForeignTracks tracks, Losses losses) {

    private static final int OF_BOX = 5;

    void read(int frame, ForeignFiles files, String name) throws IOException {
        ForeignText.eachLine(files, name, losses, line -> line(frame, line.split("\\s+")));
    }

    private void line(int frame, String[] words) {
        var label = label(words[0]);
        if (names.points() > 0) {
            points(frame, label, words);
        } else if (words.length == OF_BOX || words.length == OF_BOX + 1) {
            box(frame, label, words);
        } else {
            losses.add("The outline of", label);
        }
    }

    private String label(String number) {
        if (!number.matches("\\d{1,5}")
                || Integer.parseInt(number) >= names.classes().size()) {
            throw new InvalidLabels("", "there is no class '" + number + "'");
        }
        return names.classes().get(Integer.parseInt(number));
    }

    private void box(int frame, String label, String[] words) {
        int width = tracks.shape().width();
        int height = tracks.shape().height();
        long w = Shares.parts(words[3], width, 100);
        long h = Shares.parts(words[4], height, 100);
        long left = Math.floorDiv(Shares.parts(words[1], width, 200) - w, 2L);
        long top = Math.floorDiv(Shares.parts(words[2], height, 200) - h, 2L);
        var sureness = words.length == OF_BOX
                ? Sureness.STATED
                : new Sureness((int) Shares.parts(words[5], 1, 1000), Origin.IMPORT);
        if (sureness.confidence() < 0 || sureness.confidence() > 1000) {
            throw new InvalidLabels("", "confidence is a share of 1");
        }
        tracks.box(label, frame, new int[] {(int) left, (int) top, (int) w, (int) h}, Visibility.VISIBLE, sureness);
    }

    /** Points go by the names that {@code kpt_names} gives them, else by the class where it is a skeleton of ours. */
    private void points(int frame, String label, String[] words) {
        if (words.length != OF_BOX + names.points() * names.numbers()) {
            throw new InvalidLabels("", "a line has " + names.points() + " points of " + names.numbers());
        }
        if (names.pointNames().isEmpty()) {
            skeleton(frame, label, 0, names.points(), words);
            return;
        }
        var known = Ontology.skeletons();
        int read = 0;
        for (var skeleton : known) {
            int start = names.pointNames().indexOf(skeleton.name() + "_0");
            if (start >= 0 && start + skeleton.points() <= names.points()) {
                skeleton(frame, skeleton.name(), start, skeleton.points(), words);
                read += skeleton.points();
            }
        }
        if (read < names.points()) {
            losses.say("Of '" + label + "', " + (names.points() - read) + " points of other names were left out.");
        }
    }

    private void skeleton(int frame, String name, int start, int count, String[] words) {
        var xy = new int[2 * count];
        var seen = new Visibility[count];
        for (int point = 0; point < count; point++) {
            int at = OF_BOX + (start + point) * names.numbers();
            seen[point] = names.numbers() == 2 ? Visibility.VISIBLE : visibility(words[at + 2]);
            xy[2 * point] = (int) Shares.parts(words[at], tracks.shape().width(), 100);
            xy[2 * point + 1] = (int) Shares.parts(words[at + 1], tracks.shape().height(), 100);
        }
        if (Arrays.stream(seen).anyMatch(one -> one != Visibility.ABSENT)) {
            tracks.points(name, frame, xy, seen, Sureness.STATED);
        }
    }

    private static Visibility visibility(String v) {
        return switch (v.replaceFirst("\\.0+$", "")) {
            case "0" -> Visibility.ABSENT;
            case "1" -> Visibility.OCCLUDED;
            case "2" -> Visibility.VISIBLE;
            default -> throw new InvalidLabels("", "the v of a point is 0, 1 or 2, not '" + v + "'");
        };
    }
}
