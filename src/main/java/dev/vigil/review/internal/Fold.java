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
import dev.vigil.review.Operation.Drawn;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Labels after a person's operations: the base with each operation applied that is not taken back, in log order. */
final class Fold {

    private static final byte HUMAN = (byte) Origin.HUMAN.ordinal();
    private static final byte INTERPOLATED = (byte) Origin.INTERPOLATED.ordinal();
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
            case Operation.SetBox set -> boxes(set.track(), track -> box(track, set));
            case Operation.SetBoxes set -> boxes(set.track(), track -> boxes(track, set));
            case Operation.SetPoints set ->
                points(set.track(), track -> points(track, set.frame(), new int[][][] {set.points()}, Drawn.HUMAN));
            case Operation.SetPointFrames set ->
                points(set.track(), track -> points(track, set.start(), set.frames(), set.origin()));
            case Operation.SetSignal set -> signals.computeIfPresent(set.signal(), (name, track) -> signal(track, set));
            case Operation.PaintSpan paint ->
                layer(paint.layer(), spans -> SpanPainter.paint(spans, paint.start(), paint.end(), paint.value()));
            case Operation.SetSpans set ->
                layer(set.layer(), spans -> SpanPainter.lay(spans, set.start(), set.end(), set.spans()));
            case Operation.Judge judge -> {
                if (judge.verdict() == Operation.Word.ACCEPT) {
                    accept(judge);
                }
            }
            case Operation.Batch batch -> batch.edits().forEach(this::apply);
            case Operation.Undo ignored -> {}
            case Operation.Redo ignored -> {}
        }
    }

    private void boxes(String name, UnaryOperator<BoxTrack> change) {
        boxes.compute(name, (key, track) -> change.apply(track == null ? emptyBoxes() : track));
    }

    private void points(String name, UnaryOperator<PointTrack> change) {
        points.compute(name, (key, track) -> change.apply(track == null ? emptyPoints(name) : track));
    }

    private void layer(String name, UnaryOperator<List<Span>> change) {
        layers.compute(name, (key, spans) -> change.apply(spans == null ? List.of() : spans));
    }

    private void accept(Operation.Judge judge) {
        int start = judge.start();
        int count = judge.end() - start + 1;
        var name = judge.name();
        switch (judge.kind()) {
            case "layers" -> layer(name, spans -> SpanPainter.accept(spans, start, judge.end()));
            case "signals" ->
                signals.computeIfPresent(
                        name,
                        (key, track) -> new SignalTrack(
                                track.unit(),
                                track.scale(),
                                track.values(),
                                track.visibility(),
                                certain(track.confidence(), start, count),
                                drawn(track.origin(), start, count, Drawn.HUMAN)));
            case "boxes" ->
                boxes.computeIfPresent(
                        name,
                        (key, track) -> new BoxTrack(
                                track.xywh(),
                                track.visibility(),
                                certain(track.confidence(), start, count),
                                drawn(track.origin(), start, count, Drawn.HUMAN)));
            default ->
                points.computeIfPresent(
                        name,
                        (key, track) -> new PointTrack(
                                track.count(),
                                track.xy(),
                                track.visibility(),
                                certain(track.confidence(), start, count),
                                drawn(track.origin(), start, count, Drawn.HUMAN)));
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
        return drawn(new byte[frames], 0, frames, Drawn.HUMAN);
    }

    private static BoxTrack box(BoxTrack track, Operation.SetBox set) {
        int[] box = Arrays.copyOf(set.box(), 5);
        box[4] = set.visibility();
        return boxes(track, new Operation.SetBoxes(set.id(), set.track(), set.frame(), new int[][] {box}, Drawn.HUMAN));
    }

    private static BoxTrack boxes(BoxTrack track, Operation.SetBoxes set) {
        var xywh = track.xywh().clone();
        var visibility = track.visibility().clone();
        int count = set.boxes().length;
        for (int i = 0; i < count; i++) {
            System.arraycopy(set.boxes()[i], 0, xywh, 4 * (set.start() + i), 4);
            visibility[set.start() + i] = (byte) set.boxes()[i][4];
        }
        return new BoxTrack(
                xywh,
                visibility,
                certain(track.confidence(), set.start(), count),
                drawn(track.origin(), set.start(), count, set.origin()));
    }

    private PointTrack points(PointTrack track, int start, int[][][] frames, Drawn origin) {
        var xy = track.xy().clone();
        var visibility = track.visibility().clone();
        for (int i = 0; i < frames.length; i++) {
            for (int[] point : frames[i]) {
                int at = 2 * ((start + i) * track.count() + point[0]);
                xy[at] = point[1];
                xy[at + 1] = point[2];
                visibility[point[0] * base.frameCount() + start + i] = (byte) point[3];
            }
        }
        return new PointTrack(
                track.count(),
                xy,
                visibility,
                certain(track.confidence(), start, frames.length),
                drawn(track.origin(), start, frames.length, origin));
    }

    private static SignalTrack signal(SignalTrack track, Operation.SetSignal set) {
        int count = set.values().length;
        var values = track.values().clone();
        var visibility = track.visibility().clone();
        for (int i = 0; i < count; i++) {
            var value = set.values()[i];
            values[set.start() + i] = value == null ? 0 : value;
            visibility[set.start() + i] = (value == null ? Visibility.ABSENT : Visibility.VISIBLE).code();
        }
        return new SignalTrack(
                track.unit(),
                track.scale(),
                values,
                visibility,
                certain(track.confidence(), set.start(), count),
                drawn(track.origin(), set.start(), count, Drawn.HUMAN));
    }

    private static short[] certain(short[] confidence, int start, int count) {
        var copy = confidence.clone();
        Arrays.fill(copy, start, start + count, CERTAIN);
        return copy;
    }

    private static byte[] drawn(byte[] origin, int start, int count, Drawn drawn) {
        var copy = origin.clone();
        Arrays.fill(copy, start, start + count, drawn == Drawn.HUMAN ? HUMAN : INTERPOLATED);
        return copy;
    }
}
