package dev.vigil.review.internal;

import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.SignalTrack;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import dev.vigil.review.Operation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Labels after a person's operations: the base with each operation applied that is not taken back, in log order. */
final class Fold {

    private static final byte HUMAN = (byte) Origin.HUMAN.ordinal();
    private static final short CERTAIN = 1000;

    private final LabelDocument base;
    private final SortedMap<String, BoxTrack> boxes;
    private final SortedMap<String, PointTrack> points;
    private final SortedMap<String, SignalTrack> signals;
    private final SortedMap<String, List<Span>> layers;

    private Fold(LabelDocument base) {
        this.base = base;
        this.boxes = new TreeMap<>(base.boxes());
        this.points = new TreeMap<>(base.points());
        this.signals = new TreeMap<>(base.signals());
        this.layers = new TreeMap<>(base.layers());
    }

    static LabelDocument of(LabelDocument base, List<Operation> log) {
        var fold = new Fold(base);
        var undone = undone(log);
        for (var operation : log) {
            if (!undone.contains(operation.id())) {
                fold.apply(operation);
            }
        }
        return new LabelDocument(
                base.frameCount(),
                base.width(),
                base.height(),
                base.camera(),
                base.subject(),
                fold.boxes,
                fold.points,
                base.places(),
                fold.signals,
                fold.layers);
    }

    private static HashSet<UUID> undone(List<Operation> log) {
        var undone = new HashSet<UUID>();
        for (var operation : log) {
            switch (operation) {
                case Operation.Undo undo -> undone.add(undo.target());
                case Operation.Redo redo -> undone.remove(redo.target());
                default -> {}
            }
        }
        return undone;
    }

    private void apply(Operation operation) {
        switch (operation) {
            case Operation.SetBox set ->
                boxes.compute(set.track(), (name, track) -> box(track == null ? emptyBoxes() : track, set));
            case Operation.SetPoints set ->
                points.compute(set.track(), (name, track) -> points(track == null ? emptyPoints(name) : track, set));
            case Operation.SetSignal set -> signals.computeIfPresent(set.signal(), (name, track) -> signal(track, set));
            case Operation.PaintSpan paint ->
                layers.put(paint.layer(), SpanPainter.paint(layers.getOrDefault(paint.layer(), List.of()), paint));
            case Operation.Undo ignored -> {}
            case Operation.Redo ignored -> {}
        }
    }

    /** A person may be the first to draw: every other frame is absent. */
    private BoxTrack emptyBoxes() {
        int frames = base.frameCount();
        return new BoxTrack(new int[4 * frames], absent(frames), new short[frames], byPeople(frames));
    }

    private PointTrack emptyPoints(String track) {
        int frames = base.frameCount();
        int count = Ontology.skeleton(track).orElseThrow().points();
        return new PointTrack(
                count, new int[2 * count * frames], absent(count * frames), new short[frames], byPeople(frames));
    }

    private static byte[] absent(int length) {
        var codes = new byte[length];
        Arrays.fill(codes, Visibility.ABSENT.code());
        return codes;
    }

    private static byte[] byPeople(int frames) {
        return human(new byte[frames], 0, frames);
    }

    private static BoxTrack box(BoxTrack track, Operation.SetBox set) {
        var xywh = track.xywh().clone();
        System.arraycopy(set.box(), 0, xywh, 4 * set.frame(), 4);
        var visibility = track.visibility().clone();
        visibility[set.frame()] = (byte) set.visibility();
        return new BoxTrack(
                xywh, visibility, certain(track.confidence(), set.frame(), 1), human(track.origin(), set.frame(), 1));
    }

    private PointTrack points(PointTrack track, Operation.SetPoints set) {
        var xy = track.xy().clone();
        var visibility = track.visibility().clone();
        for (int[] point : set.points()) {
            int at = 2 * (set.frame() * track.count() + point[0]);
            xy[at] = point[1];
            xy[at + 1] = point[2];
            visibility[point[0] * base.frameCount() + set.frame()] = (byte) point[3];
        }
        return new PointTrack(
                track.count(),
                xy,
                visibility,
                certain(track.confidence(), set.frame(), 1),
                human(track.origin(), set.frame(), 1));
    }

    private static SignalTrack signal(SignalTrack track, Operation.SetSignal set) {
        int count = set.values().length;
        var values = track.values().clone();
        System.arraycopy(set.values(), 0, values, set.start(), count);
        var visibility = track.visibility().clone();
        Arrays.fill(visibility, set.start(), set.start() + count, (byte) 0);
        return new SignalTrack(
                track.unit(),
                track.scale(),
                values,
                visibility,
                certain(track.confidence(), set.start(), count),
                human(track.origin(), set.start(), count));
    }

    private static short[] certain(short[] confidence, int start, int count) {
        var copy = confidence.clone();
        Arrays.fill(copy, start, start + count, CERTAIN);
        return copy;
    }

    private static byte[] human(byte[] origin, int start, int count) {
        var copy = origin.clone();
        Arrays.fill(copy, start, start + count, HUMAN);
        return copy;
    }
}
