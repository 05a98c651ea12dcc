package dev.vigil.augmentation.internal;

import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.PlaceTrack;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.SignalTrack;
import dev.vigil.labeling.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Labels of frames that were left out or stand still: each says what is seen. */
final class TimedLabels {

    private final int[] frames;

    /** @param frames for each new frame the old one that it shows, never falling */
    TimedLabels(int[] frames) {
        this.frames = frames;
    }

    LabelDocument of(LabelDocument labels) {
        return new LabelDocument(
                frames.length,
                labels.width(),
                labels.height(),
                labels.camera(),
                labels.subject(),
                each(
                        labels.boxes(),
                        track -> new BoxTrack(
                                ints(track.xywh(), 4),
                                bytes(track.visibility(), 1),
                                shorts(track.confidence()),
                                bytes(track.origin(), 1))),
                each(
                        labels.points(),
                        track -> new PointTrack(
                                track.count(),
                                ints(track.xy(), 2 * track.count()),
                                bytes(track.visibility(), track.count()),
                                shorts(track.confidence()),
                                bytes(track.origin(), 1))),
                each(
                        labels.places(),
                        track -> new PlaceTrack(
                                track.count(),
                                ints(track.xyz(), 3 * track.count()),
                                bytes(track.visibility(), 1),
                                shorts(track.confidence()),
                                bytes(track.origin(), 1))),
                each(
                        labels.signals(),
                        track -> new SignalTrack(
                                track.unit(),
                                track.scale(),
                                ints(track.values(), 1),
                                bytes(track.visibility(), 1),
                                shorts(track.confidence()),
                                bytes(track.origin(), 1))),
                each(labels.layers(), this::spans));
    }

    private static <T> SortedMap<String, T> each(SortedMap<String, T> tracks, Function<T, T> timed) {
        var all = new TreeMap<String, T>();
        tracks.forEach((name, track) -> all.put(name, timed.apply(track)));
        return all;
    }

    /** What of a span is seen, from its first to its last frame. */
    private List<Span> spans(List<Span> spans) {
        var seen = new ArrayList<Span>();
        int frame = 0;
        for (var span : spans) {
            while (frame < frames.length && frames[frame] < span.start()) {
                frame++;
            }
            int start = frame;
            while (frame < frames.length && frames[frame] <= span.end()) {
                frame++;
            }
            if (frame > start) {
                seen.add(new Span(start, frame - 1, span.value(), span.origin(), span.confidence()));
            }
        }
        return List.copyOf(seen);
    }

    /** Frame after frame. */
    private int[] ints(int[] values, int each) {
        var timed = new int[frames.length * each];
        for (int frame = 0; frame < frames.length; frame++) {
            System.arraycopy(values, frames[frame] * each, timed, frame * each, each);
        }
        return timed;
    }

    private short[] shorts(short[] values) {
        var timed = new short[frames.length];
        for (int frame = 0; frame < frames.length; frame++) {
            timed[frame] = values[frames[frame]];
        }
        return timed;
    }

    /** All frames of the first point, then of the next. */
    private byte[] bytes(byte[] values, int points) {
        int before = values.length / points;
        var timed = new byte[frames.length * points];
        for (int point = 0; point < points; point++) {
            for (int frame = 0; frame < frames.length; frame++) {
                timed[point * frames.length + frame] = values[point * before + frames[frame]];
            }
        }
        return timed;
    }
}
