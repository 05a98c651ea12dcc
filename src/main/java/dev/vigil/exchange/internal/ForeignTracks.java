package dev.vigil.exchange.internal;

import dev.vigil.exchange.ForeignLabels;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.VideoShape;
import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.Visibility;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gathers the labels of one video from elsewhere, in any order. Names that our ontology does not have, and second values where
 * labels have room for one, become losses.
 */
public final class ForeignTracks {

    private static final byte ABSENT = Visibility.ABSENT.code();

    /** Far outside any picture, and far inside what an integer of 1/100 px holds. */
    private static final double FARTHEST_PIXEL = 100_000;

    private final String uri;
    private final VideoShape shape;
    private final LabelMapping mapping;
    private final Losses losses;
    private final SortedMap<String, Object> subject = new TreeMap<>();
    private final SortedMap<String, BoxTrack> boxes = new TreeMap<>();
    private final SortedMap<String, PointTrack> points = new TreeMap<>();
    private final ForeignLayers layers;

    public ForeignTracks(String uri, VideoShape shape, LabelMapping mapping, Losses losses) {
        this.uri = uri;
        this.shape = shape;
        this.mapping = mapping;
        this.losses = losses;
        this.layers = new ForeignLayers(shape.frameCount(), mapping, losses);
    }

    /** What a value carries beside itself. */
    public record Sureness(int confidence, Origin origin) {

        /** Of values whose file says nothing about it. */
        public static final Sureness STATED = new Sureness(1000, Origin.IMPORT);
    }

    /** The skeleton that a name from elsewhere stands for. */
    public Optional<Ontology.Skeleton> skeleton(String label) {
        return mapping.target(label).flatMap(Ontology::skeleton);
    }

    /** Whether a rule says what a layer's value from elsewhere is here. */
    public boolean maps(String layer, String value) {
        return mapping.says(layer) || mapping.says(layer + "/" + value);
    }

    public VideoShape shape() {
        return shape;
    }

    public ForeignLayers layers() {
        return layers;
    }

    public void subject(String name, Object value) {
        subject.put(name, value);
    }

    /** A box track that was looked for, whether or not it is ever seen. */
    public Optional<BoxTrack> boxTrack(String label) {
        var target = target(label);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        var name = target.get();
        if (!Ontology.boxes().contains(name)) {
            losses.unknown("The label", label);
            return Optional.empty();
        }
        noteName(label, name);
        return Optional.of(boxes.computeIfAbsent(
                name,
                key -> new BoxTrack(new int[4 * frames()], absent(frames()), new short[frames()], imported(frames()))));
    }

    /**
     * A box on a frame; the first one stays.
     *
     * @param xywh left, top, width, height in 1/100 px
     */
    public void box(String label, int frame, int[] xywh, Visibility seen, Sureness sureness) {
        requireFrame(frame);
        if (isState(label, frame, seen, sureness)) {
            return;
        }
        if (xywh[2] < 0 || xywh[3] < 0) {
            throw new InvalidLabels("", "on frame " + frame + " '" + label + "' has a negative size");
        }
        boxTrack(label).ifPresent(track -> {
            if (track.visibility()[frame] != ABSENT) {
                second(label, seen);
                return;
            }
            track.visibility()[frame] = seen.code();
            track.confidence()[frame] = (short) sureness.confidence();
            track.origin()[frame] = (byte) sureness.origin().ordinal();
            if (seen != Visibility.ABSENT) {
                System.arraycopy(xywh, 0, track.xywh(), 4 * frame, 4);
            }
        });
    }

    /** A point track that was looked for. */
    public Optional<PointTrack> pointTrack(String label, int count) {
        var target = target(label);
        var skeleton = target.flatMap(Ontology::skeleton);
        if (skeleton.isEmpty()) {
            target.ifPresent(none -> losses.unknown("The label", label));
            return Optional.empty();
        }
        var name = skeleton.get().name();
        if (skeleton.get().points() != count) {
            losses.say("'" + name + "' has " + skeleton.get().points() + " points here; values with " + count
                    + " were left out.");
            return Optional.empty();
        }
        noteName(label, name);
        return Optional.of(points.computeIfAbsent(
                name,
                key -> new PointTrack(
                        count,
                        new int[2 * count * frames()],
                        absent(count * frames()),
                        new short[frames()],
                        imported(frames()))));
    }

    /**
     * All points of a track on a frame; the first values stay.
     *
     * @param xy in 1/100 px
     */
    public void points(String label, int frame, int[] xy, Visibility[] seen, Sureness sureness) {
        requireFrame(frame);
        pointTrack(label, seen.length).ifPresent(track -> {
            boolean anyBefore = false;
            for (int point = 0; point < seen.length; point++) {
                anyBefore |= track.visibility()[point * frames() + frame] != ABSENT;
            }
            if (anyBefore) {
                second(
                        label,
                        Arrays.stream(seen).allMatch(one -> one == Visibility.ABSENT) ? Visibility.ABSENT : seen[0]);
                return;
            }
            track.confidence()[frame] = (short) sureness.confidence();
            track.origin()[frame] = (byte) sureness.origin().ordinal();
            for (int point = 0; point < seen.length; point++) {
                track.visibility()[point * frames() + frame] = seen[point].code();
                if (seen[point] != Visibility.ABSENT) {
                    System.arraycopy(xy, 2 * point, track.xy(), 2 * (frame * seen.length + point), 2);
                }
            }
        });
    }

    public ForeignLabels labels() {
        var document = new LabelDocument(
                frames(),
                shape.width(),
                shape.height(),
                null,
                subject,
                boxes,
                points,
                new TreeMap<>(),
                new TreeMap<>(),
                layers.spans());
        return new ForeignLabels(document, uri, losses.sentences(), losses.unknown(), losses.faults());
    }

    /** A length in pixels as 1/100 px. */
    public static int hundredths(double pixels) {
        if (!(Math.abs(pixels) <= FARTHEST_PIXEL)) {
            throw new InvalidLabels("", "coordinates must be numbers of pixels near the picture");
        }
        return (int) Math.round(pixels * 100);
    }

    /** A share of 1 in thousandths. */
    public static int permille(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new InvalidLabels("", "confidence must be a number between 0 and 1");
        }
        return (int) Math.round(share * 1000);
    }

    /** What a thing is called here; the rules of a mapping may make it a state of the driver, see {@link #box}. */
    private Optional<String> target(String label) {
        var target = mapping.target(label);
        if (target.isEmpty()) {
            losses.asChosen(label);
        }
        return target;
    }

    /** A box that a rule makes a state: other tools draw boxes called yawn or closed eye. */
    private boolean isState(String label, int frame, Visibility seen, Sureness sureness) {
        var state = mapping.says(label)
                ? mapping.target(label).filter(target -> target.contains("/"))
                : Optional.<String>empty();
        state.filter(target -> seen != Visibility.ABSENT).ifPresent(target -> layers.add(target, frame, sureness));
        return state.isPresent();
    }

    private void noteName(String label, String name) {
        if (!label.equals(name)) {
            losses.renamed(label, name);
        }
    }

    private void second(String label, Visibility seen) {
        if (seen != Visibility.ABSENT) {
            losses.add("On frames with more than one, the second", label);
        }
    }

    private void requireFrame(int frame) {
        if (frame < 0 || frame >= frames()) {
            throw new InvalidLabels("", "frame " + frame + " is outside the video's " + frames() + " frames");
        }
    }

    private int frames() {
        return shape.frameCount();
    }

    private static byte[] absent(int length) {
        var codes = new byte[length];
        Arrays.fill(codes, ABSENT);
        return codes;
    }

    private static byte[] imported(int length) {
        var codes = new byte[length];
        Arrays.fill(codes, (byte) Origin.IMPORT.ordinal());
        return codes;
    }
}
