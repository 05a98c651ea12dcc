package dev.vigil.exchange.internal;

import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Labels as far as a format holds them, one restriction after the other. */
public final class Carried {

    private LabelDocument labels;

    private Carried(LabelDocument labels) {
        this.labels = labels;
    }

    public static Carried of(LabelDocument labels) {
        return new Carried(labels);
    }

    public LabelDocument labels() {
        return labels;
    }

    public Carried withoutSignals() {
        labels = with(labels.subject(), labels.boxes(), labels.points(), labels.layers(), false);
        return this;
    }

    public Carried withoutSubject() {
        labels = with(new TreeMap<>(), labels.boxes(), labels.points(), labels.layers(), true);
        return this;
    }

    public Carried withoutPoints() {
        labels = with(labels.subject(), labels.boxes(), new TreeMap<>(), labels.layers(), true);
        return this;
    }

    public Carried withoutBoxes() {
        labels = with(labels.subject(), new TreeMap<>(), labels.points(), labels.layers(), true);
        return this;
    }

    public Carried withoutLayers() {
        labels = with(labels.subject(), labels.boxes(), labels.points(), new TreeMap<>(), true);
        return this;
    }

    /** One visibility for another wherever it stands. */
    public Carried seen(UnaryOperator<Visibility> map) {
        return tracks(map, origin -> origin, confidence -> confidence);
    }

    public Carried origin(UnaryOperator<Origin> map) {
        return tracks(seen -> seen, map, confidence -> confidence);
    }

    public Carried confidence(UnaryOperator<Integer> map) {
        return tracks(seen -> seen, origin -> origin, map);
    }

    /** Values that there are none of have no confidence and no origin, and tracks without any value are none. */
    public Carried onlyValues() {
        var boxes = new TreeMap<>(labels.boxes());
        var points = new TreeMap<>(labels.points());
        int frames = labels.frameCount();
        boxes.replaceAll((name, track) -> box(track, frame -> track.visibility()[frame] == 3));
        points.replaceAll((name, track) -> points(track, frame -> absent(track, frame)));
        boxes.values().removeIf(track -> all(frames, frame -> track.visibility()[frame] == 3));
        points.values().removeIf(track -> all(frames, frame -> absent(track, frame)));
        labels = with(labels.subject(), boxes, points, labels.layers(), true);
        return this;
    }

    public Carried withoutEmptyLayers() {
        var layers = new TreeMap<>(labels.layers());
        layers.values().removeIf(List::isEmpty);
        labels = with(labels.subject(), labels.boxes(), labels.points(), layers, true);
        return this;
    }

    public Carried spans(UnaryOperator<Span> map) {
        var layers = new TreeMap<>(labels.layers());
        layers.replaceAll((layer, spans) -> spans.stream().map(map).toList());
        labels = with(labels.subject(), labels.boxes(), labels.points(), layers, true);
        return this;
    }

    /** Neighbouring spans that do not differ made one. */
    public Carried joined() {
        var layers = new TreeMap<>(labels.layers());
        layers.replaceAll((layer, spans) -> {
            var joined = new ArrayList<Span>();
            for (var span : spans) {
                var last = joined.isEmpty() ? null : joined.getLast();
                if (last != null && last.end() + 1 == span.start() && alike(last, span)) {
                    joined.set(joined.size() - 1, moved(last, last.start(), span.end()));
                } else {
                    joined.add(span);
                }
            }
            return joined;
        });
        labels = with(labels.subject(), labels.boxes(), labels.points(), layers, true);
        return this;
    }

    private static boolean alike(Span one, Span other) {
        return moved(one, 0, 0).equals(moved(other, 0, 0));
    }

    private static Span moved(Span span, int start, int end) {
        return new Span(start, end, span.value(), span.origin(), span.confidence());
    }

    /** Boxes as something else, or null where there is nothing left of them. */
    public Carried boxes(Function<int[], int[]> map) {
        var boxes = new TreeMap<>(labels.boxes());
        boxes.replaceAll((name, track) -> {
            var xywh = track.xywh().clone();
            var visibility = track.visibility().clone();
            for (int frame = 0; frame < visibility.length; frame++) {
                if (visibility[frame] != 3) {
                    var mapped = map.apply(
                            new int[] {xywh[4 * frame], xywh[4 * frame + 1], xywh[4 * frame + 2], xywh[4 * frame + 3]});
                    if (mapped == null) {
                        visibility[frame] = 3;
                        mapped = new int[4];
                    }
                    System.arraycopy(mapped, 0, xywh, 4 * frame, 4);
                }
            }
            return new BoxTrack(xywh, visibility, track.confidence(), track.origin());
        });
        labels = with(labels.subject(), boxes, labels.points(), labels.layers(), true);
        return this;
    }

    /** Without points that lie elsewhere. */
    public Carried points(java.util.function.Predicate<int[]> kept) {
        var points = new TreeMap<>(labels.points());
        int frames = labels.frameCount();
        points.replaceAll((name, track) -> {
            var xy = track.xy().clone();
            var visibility = track.visibility().clone();
            for (int frame = 0; frame < frames; frame++) {
                for (int point = 0; point < track.count(); point++) {
                    int at = 2 * (frame * track.count() + point);
                    if (!kept.test(new int[] {xy[at], xy[at + 1]})) {
                        visibility[point * frames + frame] = 3;
                        xy[at] = 0;
                        xy[at + 1] = 0;
                    }
                }
            }
            return new PointTrack(track.count(), xy, visibility, track.confidence(), track.origin());
        });
        labels = with(labels.subject(), labels.boxes(), points, labels.layers(), true);
        return this;
    }

    private Carried tracks(UnaryOperator<Visibility> seen, UnaryOperator<Origin> from, UnaryOperator<Integer> sure) {
        var boxes = new TreeMap<>(labels.boxes());
        var points = new TreeMap<>(labels.points());
        boxes.replaceAll((name, track) -> box(
                new BoxTrack(
                        track.xywh(),
                        seen(track.visibility(), seen),
                        sure(track.confidence(), sure),
                        origin(track.origin(), from)),
                frame -> false));
        points.replaceAll((name, track) -> points(
                new PointTrack(
                        track.count(),
                        track.xy(),
                        seen(track.visibility(), seen),
                        sure(track.confidence(), sure),
                        origin(track.origin(), from)),
                frame -> false));
        labels = with(labels.subject(), boxes, points, labels.layers(), true);
        return this;
    }

    private BoxTrack box(BoxTrack track, java.util.function.IntPredicate none) {
        var xywh = track.xywh().clone();
        for (int i = 0; i < xywh.length; i++) {
            xywh[i] = track.visibility()[i / 4] == 3 ? 0 : xywh[i];
        }
        return new BoxTrack(
                xywh, track.visibility(), cleared(track.confidence(), none), imported(track.origin(), none));
    }

    private PointTrack points(PointTrack track, java.util.function.IntPredicate none) {
        int frames = labels.frameCount();
        var xy = track.xy().clone();
        for (int i = 0; i < xy.length; i++) {
            int frame = i / 2 / track.count();
            int point = i / 2 % track.count();
            xy[i] = track.visibility()[point * frames + frame] == 3 ? 0 : xy[i];
        }
        return new PointTrack(
                track.count(),
                xy,
                track.visibility(),
                cleared(track.confidence(), none),
                imported(track.origin(), none));
    }

    private boolean absent(PointTrack track, int frame) {
        return all(track.count(), point -> track.visibility()[point * labels.frameCount() + frame] == 3);
    }

    private static boolean all(int count, java.util.function.IntPredicate holds) {
        return java.util.stream.IntStream.range(0, count).allMatch(holds);
    }

    private static short[] cleared(short[] values, java.util.function.IntPredicate none) {
        var copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = none.test(i) ? 0 : copy[i];
        }
        return copy;
    }

    private static byte[] imported(byte[] values, java.util.function.IntPredicate none) {
        var copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = none.test(i) ? (byte) Origin.IMPORT.ordinal() : copy[i];
        }
        return copy;
    }

    private static byte[] seen(byte[] codes, UnaryOperator<Visibility> map) {
        var copy = codes.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = map.apply(Visibility.values()[copy[i]]).code();
        }
        return copy;
    }

    private static byte[] origin(byte[] codes, UnaryOperator<Origin> map) {
        var copy = codes.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = (byte) map.apply(Origin.values()[copy[i]]).ordinal();
        }
        return copy;
    }

    private static short[] sure(short[] values, UnaryOperator<Integer> map) {
        var copy = values.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = map.apply((int) copy[i]).shortValue();
        }
        return copy;
    }

    private LabelDocument with(
            java.util.SortedMap<String, Object> subject,
            java.util.SortedMap<String, BoxTrack> boxes,
            java.util.SortedMap<String, PointTrack> points,
            java.util.SortedMap<String, List<Span>> layers,
            boolean signals) {
        return new LabelDocument(
                labels.frameCount(),
                labels.width(),
                labels.height(),
                null,
                subject,
                boxes,
                points,
                new TreeMap<>(),
                signals ? labels.signals() : new TreeMap<>(),
                layers);
    }
}
