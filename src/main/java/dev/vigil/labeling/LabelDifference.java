package dev.vigil.labeling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where two revisions of a clip say different things, frame by frame. How sure somebody was and who said it do not count.
 *
 * @param parts layers first, then boxes, points, places and signals; only those that differ
 */
public record LabelDifference(int frameCount, List<Part> parts) {

    /**
     * One layer or track.
     *
     * @param changes by rising frames, without overlap
     */
    public record Part(Kind kind, String name, List<Change> changes) {

        /** How many frames differ. */
        public int frames() {
            return changes.stream()
                    .mapToInt(change -> change.last() - change.first() + 1)
                    .sum();
        }
    }

    public enum Kind {
        LAYER,
        BOX,
        POINTS,
        PLACES,
        SIGNAL
    }

    /**
     * Frames that differ alike, first and last included.
     *
     * @param what in words, such as {@code open → close} or {@code up to 3.2 px apart}
     */
    public record Change(int first, int last, String what) {}

    private static final double HUNDREDTHS = 100;

    /** @throws IllegalArgumentException where they are not of one clip */
    public static LabelDifference between(LabelDocument before, LabelDocument after) {
        int frames = before.frameCount();
        if (frames != after.frameCount()) {
            throw new IllegalArgumentException(
                    "labels of one clip have as many frames, unlike %d and %d".formatted(frames, after.frameCount()));
        }
        var parts = new ArrayList<Part>();
        both(before.layers(), after.layers()).forEach(name -> {
            var old = values(before.layers().get(name), frames);
            var now = values(after.layers().get(name), frames);
            add(
                    parts,
                    Kind.LAYER,
                    name,
                    frames,
                    frame -> old[frame].equals(now[frame]) ? null : word(old[frame]) + " → " + word(now[frame]));
        });
        tracks(
                parts,
                Kind.BOX,
                before.boxes(),
                after.boxes(),
                frames,
                box -> new Numbers(box.xywh(), HUNDREDTHS, "px"));
        tracks(
                parts,
                Kind.POINTS,
                before.points(),
                after.points(),
                frames,
                points -> new Numbers(points.xy(), HUNDREDTHS, "px"));
        tracks(
                parts,
                Kind.PLACES,
                before.places(),
                after.places(),
                frames,
                places -> new Numbers(places.xyz(), HUNDREDTHS, "mm"));
        tracks(
                parts,
                Kind.SIGNAL,
                before.signals(),
                after.signals(),
                frames,
                signal -> new Numbers(signal.values(), signal.scale(), signal.unit()));
        return new LabelDifference(frames, List.copyOf(parts));
    }

    private record Numbers(int[] values, double scale, String unit) {}

    private interface Reading<T extends Track> {
        Numbers of(T track);
    }

    private static <T extends Track> void tracks(
            List<Part> parts,
            Kind kind,
            SortedMap<String, T> before,
            SortedMap<String, T> after,
            int frames,
            Reading<T> reading) {
        for (var name : both(before, after)) {
            var old = before.get(name);
            var now = after.get(name);
            if (old == null || now == null) {
                var what = old == null ? "only after" : "only before";
                add(parts, kind, name, frames, frame -> what);
            } else {
                apart(parts, kind, name, frames, old, now, reading);
            }
        }
    }

    private static <T extends Track> void apart(
            List<Part> parts, Kind kind, String name, int frames, T old, T now, Reading<T> reading) {
        var a = reading.of(old);
        var b = reading.of(now);
        var changes = new ArrayList<Change>();
        int first = -1;
        double most = 0;
        for (int frame = 0; frame <= frames; frame++) {
            double apart = frame == frames ? 0 : distance(a, b, frame, frames);
            boolean seen = frame == frames || sameSeen(old.visibility(), now.visibility(), frame, frames);
            if (apart > 0 || !seen) {
                first = first < 0 ? frame : first;
                most = Math.max(most, apart);
            } else if (first >= 0) {
                changes.add(new Change(
                        first,
                        frame - 1,
                        most == 0 ? "seen or not" : String.format(Locale.ROOT, "up to %.2f %s apart", most, a.unit())));
                first = -1;
                most = 0;
            }
        }
        if (!changes.isEmpty()) {
            parts.add(new Part(kind, name, List.copyOf(changes)));
        }
    }

    /** The largest difference of a number; none fits numbers of another length. */
    private static double distance(Numbers a, Numbers b, int frame, int frames) {
        int size = a.values().length / frames;
        if (size != b.values().length / frames) {
            return Double.POSITIVE_INFINITY;
        }
        double most = 0;
        for (int i = frame * size; i < (frame + 1) * size; i++) {
            most = Math.max(most, Math.abs(a.values()[i] / a.scale() - b.values()[i] / b.scale()));
        }
        return most;
    }

    private static boolean sameSeen(byte[] a, byte[] b, int frame, int frames) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = frame; i < a.length; i += frames) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /** Notes runs of frames that differ alike. */
    private static void add(
            List<Part> parts, Kind kind, String name, int frames, IntFunction<@Nullable String> difference) {
        var changes = new ArrayList<Change>();
        int first = 0;
        var what = frames == 0 ? null : difference.apply(0);
        for (int frame = 1; frame <= frames; frame++) {
            var next = frame == frames ? null : difference.apply(frame);
            if (frame == frames || !Objects.equals(what, next)) {
                if (what != null) {
                    changes.add(new Change(first, frame - 1, what));
                }
                first = frame;
                what = next;
            }
        }
        if (!changes.isEmpty()) {
            parts.add(new Part(kind, name, List.copyOf(changes)));
        }
    }

    private static String[] values(@Nullable List<Span> spans, int frames) {
        var values = new String[frames];
        Arrays.fill(values, "");
        if (spans != null) {
            spans.forEach(span -> Arrays.fill(values, span.start(), Math.min(span.end() + 1, frames), span.value()));
        }
        return values;
    }

    private static String word(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    private static TreeSet<String> both(SortedMap<String, ?> a, SortedMap<String, ?> b) {
        var names = new TreeSet<>(a.keySet());
        names.addAll(b.keySet());
        return names;
    }
}
