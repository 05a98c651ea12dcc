package dev.vigil.augmentation.internal;

import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.OtherSide;
import dev.vigil.labeling.PlaceTrack;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.SignalTrack;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Labels of a picture that was moved: each value says of the new picture what it said of the old one. */
final class MovedLabels {

    private final Geometry geometry;

    MovedLabels(Geometry geometry) {
        this.geometry = geometry;
    }

    LabelDocument of(LabelDocument labels) {
        return new LabelDocument(
                labels.frameCount(),
                geometry.width(),
                geometry.height(),
                MovedCamera.of(labels.camera(), geometry),
                sides(labels.subject(), value -> value instanceof String text ? side(text) : value),
                sides(labels.boxes(), this::box),
                points(labels.points()),
                places(labels.places()),
                signals(labels.signals()),
                sides(labels.layers(), this::spans));
    }

    /** By name, with left and right changed over in a mirror. */
    private <T> SortedMap<String, T> sides(SortedMap<String, T> tracks, Function<T, T> moved) {
        var all = new TreeMap<String, T>();
        tracks.forEach((name, track) -> all.put(side(name), moved.apply(track)));
        return all;
    }

    private String side(String name) {
        return geometry.mirrored() ? OtherSide.name(name) : name;
    }

    private List<Span> spans(List<Span> spans) {
        return spans.stream()
                .map(span -> new Span(span.start(), span.end(), side(span.value()), span.origin(), span.confidence()))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    /** The smallest upright box around the corners of the one before. */
    private BoxTrack box(BoxTrack track) {
        var xywh = track.xywh().clone();
        var visibility = track.visibility().clone();
        for (int frame = 0; frame < visibility.length; frame++) {
            if (visibility[frame] == Visibility.ABSENT.code()) {
                continue;
            }
            int at = 4 * frame;
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (int corner = 0; corner < 4; corner++) {
                double x = track.xywh()[at] + (corner % 2 == 0 ? 0 : track.xywh()[at + 2]);
                double y = track.xywh()[at + 1] + (corner < 2 ? 0 : track.xywh()[at + 3]);
                double movedX = geometry.map().x(x / 100, y / 100);
                double movedY = geometry.map().y(x / 100, y / 100);
                left = Math.min(left, movedX);
                right = Math.max(right, movedX);
                top = Math.min(top, movedY);
                bottom = Math.max(bottom, movedY);
            }
            xywh[at] = hundredths(left);
            xywh[at + 1] = hundredths(top);
            xywh[at + 2] = hundredths(right) - xywh[at];
            xywh[at + 3] = hundredths(bottom) - xywh[at + 1];
            boolean inside = right > 0 && bottom > 0 && left < geometry.width() && top < geometry.height();
            visibility[frame] = inside ? visibility[frame] : Visibility.OUT_OF_FRAME.code();
        }
        return new BoxTrack(xywh, visibility, track.confidence(), track.origin());
    }

    private SortedMap<String, PointTrack> points(SortedMap<String, PointTrack> tracks) {
        var all = new TreeMap<String, PointTrack>();
        tracks.forEach((name, track) -> all.put(side(name), points(name, track)));
        return all;
    }

    private PointTrack points(String name, PointTrack track) {
        int frames = track.confidence().length;
        var xy = new int[track.xy().length];
        var visibility = new byte[track.visibility().length];
        for (int point = 0; point < track.count(); point++) {
            int other = geometry.mirrored() ? OtherSide.point(name, point) : point;
            for (int frame = 0; frame < frames; frame++) {
                int from = 2 * (frame * track.count() + point);
                int to = 2 * (frame * track.count() + other);
                byte seen = track.visibility()[point * frames + frame];
                if (seen != Visibility.ABSENT.code()) {
                    double x = track.xy()[from] / 100.0;
                    double y = track.xy()[from + 1] / 100.0;
                    double movedX = geometry.map().x(x, y);
                    double movedY = geometry.map().y(x, y);
                    xy[to] = hundredths(movedX);
                    xy[to + 1] = hundredths(movedY);
                    boolean inside =
                            movedX >= 0 && movedY >= 0 && movedX < geometry.width() && movedY < geometry.height();
                    seen = inside ? seen : Visibility.OUT_OF_FRAME.code();
                }
                visibility[other * frames + frame] = seen;
            }
        }
        return new PointTrack(track.count(), xy, visibility, track.confidence(), track.origin());
    }

    /** Places in the head know nothing of the camera; in a mirror the head has its halves changed over. */
    private SortedMap<String, PlaceTrack> places(SortedMap<String, PlaceTrack> tracks) {
        if (!geometry.mirrored()) {
            return tracks;
        }
        var all = new TreeMap<String, PlaceTrack>();
        tracks.forEach((name, track) -> {
            var xyz = new int[track.xyz().length];
            for (int frame = 0; frame < track.confidence().length; frame++) {
                for (int point = 0; point < track.count(); point++) {
                    int from = 3 * (frame * track.count() + point);
                    int to = 3 * (frame * track.count() + OtherSide.point(name, point));
                    xyz[to] = -track.xyz()[from];
                    xyz[to + 1] = track.xyz()[from + 1];
                    xyz[to + 2] = track.xyz()[from + 2];
                }
            }
            all.put(
                    side(name),
                    new PlaceTrack(track.count(), xyz, track.visibility(), track.confidence(), track.origin()));
        });
        return all;
    }

    private SortedMap<String, SignalTrack> signals(SortedMap<String, SignalTrack> tracks) {
        var all = new TreeMap<String, SignalTrack>();
        tracks.forEach((name, track) ->
                all.put(side(name), geometry.mirrored() && MovedAngles.changesSign(name) ? negative(track) : track));
        if (geometry.degrees() != 0) {
            MovedAngles.turn(all, geometry.degrees());
        }
        return all;
    }

    private static SignalTrack negative(SignalTrack track) {
        var values = track.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = -values[i];
        }
        return new SignalTrack(
                track.unit(), track.scale(), values, track.visibility(), track.confidence(), track.origin());
    }

    private static int hundredths(double pixels) {
        return (int) Math.round(pixels * 100);
    }
}
