package dev.vigil.review.internal;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.SignalTrack;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Layers that follow from others: {@code blinks} and {@code driver_state}. The editor derives the same while somebody
 * works (derive.ts), so that what they saw is what is stored.
 */
final class DerivedLayers {

    /** An eye counts as closed below this share of its own open baseline (PERCLOS P80). */
    private static final double CLOSED_BELOW = .2;

    private static final double MOVING_BELOW = .88;
    private static final double MOVING_PER_SECOND = 1.3;
    private static final double BLINK_SECONDS = .5;
    private static final byte HUMAN = (byte) Origin.HUMAN.ordinal();

    private final LabelDocument labels;
    private final double fps;
    private final String[] intent;

    private DerivedLayers(LabelDocument labels, double fps, List<Span> intent) {
        this.labels = labels;
        this.fps = fps;
        this.intent = values(intent, labels.frameCount());
    }

    /**
     * The labels with their derived layers brought up to what they follow from, or the labels themselves where nothing of
     * that was edited since the base. Spans that come out as they are in the base keep their origin.
     *
     * @param fps frames per second
     * @param intent spans of {@code driver_state} as the clip was meant: no label shows drowsiness or why somebody looks away
     */
    static LabelDocument brought(LabelDocument labels, LabelDocument base, double fps, List<Span> intent) {
        if (!sourcesDiffer(labels, base)) {
            return labels;
        }
        var layers = new TreeMap<>(labels.layers());
        of(labels, fps, intent).forEach((name, derived) -> {
            var old = base.layers().getOrDefault(name, List.of());
            if (!derived.isEmpty() || !old.isEmpty()) {
                layers.put(
                        name, derived.stream().map(span -> asBefore(span, old)).toList());
            }
        });
        return labels.withLayers(layers);
    }

    /** Both layers by name, of human origin. */
    static TreeMap<String, List<Span>> of(LabelDocument labels, double fps, List<Span> intent) {
        var derived = new DerivedLayers(labels, fps, intent);
        var eyes = derived.eyes();
        var zones = values(labels.layers().getOrDefault("gaze_zone", List.of()), labels.frameCount());
        var layers = new TreeMap<String, List<Span>>();
        layers.put("blinks", runs(derived.blinks(eyes)));
        layers.put("driver_state", runs(DerivedStates.of(eyes, zones, derived.intent, fps)));
        return layers;
    }

    /** Frames that last at least so long; a mean frame rate is never quite exact, so a twentieth of a frame is given. */
    static boolean lasts(int frames, double seconds, double fps) {
        return frames >= seconds * fps - .05;
    }

    // an edit makes a new list or track, also where it changes no value: the editor tells edits by the same means
    @SuppressWarnings("ReferenceEquality")
    private static boolean sourcesDiffer(LabelDocument labels, LabelDocument base) {
        return labels.layers().get("eyes_state") != base.layers().get("eyes_state")
                || labels.layers().get("gaze_zone") != base.layers().get("gaze_zone")
                || labels.signals().get("eye_openness_left") != base.signals().get("eye_openness_left")
                || labels.signals().get("eye_openness_right") != base.signals().get("eye_openness_right");
    }

    private static Span asBefore(Span span, List<Span> old) {
        return old.stream()
                .filter(before -> before.start() == span.start()
                        && before.end() == span.end()
                        && before.value().equals(span.value()))
                .findFirst()
                .orElse(span);
    }

    /** The layer's state, but an opening that a person set counts for more than a state that nobody set. */
    private @Nullable String[] eyes() {
        int frames = labels.frameCount();
        var spans = labels.layers().getOrDefault("eyes_state", List.<Span>of());
        var left = labels.signals().get("eye_openness_left");
        var right = labels.signals().get("eye_openness_right");
        var eyes = values(spans, frames);
        if (left == null && right == null) {
            return eyes;
        }
        var byHand = new boolean[frames];
        for (var span : spans) {
            for (int i = span.start(); i <= span.end(); i++) {
                byHand[i] = span.origin() == Origin.HUMAN;
            }
        }
        var open = new double[frames];
        for (int i = 0; i < frames; i++) {
            open[i] = openness(left, right, i);
        }
        for (int i = 0; i < frames; i++) {
            if (eyes[i] == null || !byHand[i] && (drawn(left, i) || drawn(right, i))) {
                eyes[i] = state(open, i);
            }
        }
        return eyes;
    }

    private static boolean drawn(@Nullable SignalTrack eye, int frame) {
        return eye != null && eye.origin()[frame] == HUMAN;
    }

    /** Mean of both eyes, or what there is of them; not a number where neither is seen. */
    private static double openness(@Nullable SignalTrack left, @Nullable SignalTrack right, int frame) {
        if (!has(left, frame, Visibility.VISIBLE) && !has(right, frame, Visibility.VISIBLE)) {
            return Double.NaN;
        }
        double sum = 0;
        int count = 0;
        if (left != null && !has(left, frame, Visibility.ABSENT)) {
            sum += left.value(frame);
            count++;
        }
        if (right != null && !has(right, frame, Visibility.ABSENT)) {
            sum += right.value(frame);
            count++;
        }
        return sum / count;
    }

    private static boolean has(@Nullable SignalTrack eye, int frame, Visibility visibility) {
        return eye != null && eye.visibility()[frame] == visibility.code();
    }

    private String state(double[] open, int frame) {
        double now = open[frame];
        if (Double.isNaN(now)) {
            return "undefined";
        }
        if (now < CLOSED_BELOW) {
            return "close";
        }
        boolean hasBefore = frame > 0 && !Double.isNaN(open[frame - 1]);
        boolean hasAfter = frame + 1 < open.length && !Double.isNaN(open[frame + 1]);
        int frames = (hasBefore ? 1 : 0) + (hasAfter ? 1 : 0);
        double change = (hasAfter ? open[frame + 1] : now) - (hasBefore ? open[frame - 1] : now);
        double slope = frames == 0 ? 0 : change / frames * fps;
        if (now > MOVING_BELOW || Math.abs(slope) < MOVING_PER_SECOND) {
            return "open";
        }
        return slope < 0 ? "closing" : "opening";
    }

    /** A blink is one run of moving and shut frames whose shut part is short; unseen eyes begin none. */
    private @Nullable String[] blinks(@Nullable String[] eyes) {
        var blinks = new String[eyes.length];
        int i = 0;
        while (i < eyes.length) {
            if (open(eyes[i]) || "undefined".equals(eyes[i])) {
                i++;
                continue;
            }
            int start = i;
            int shut = 0;
            for (; i < eyes.length && !open(eyes[i]); i++) {
                shut += "close".equals(eyes[i]) ? 1 : 0;
            }
            if (shut > 0 && !lasts(shut, BLINK_SECONDS, fps)) {
                Arrays.fill(blinks, start, i, "blinking");
            }
        }
        return blinks;
    }

    private static boolean open(@Nullable String state) {
        return state == null || state.equals("open");
    }

    private static @Nullable String[] values(List<Span> spans, int frames) {
        var values = new String[frames];
        for (var span : spans) {
            Arrays.fill(values, span.start(), span.end() + 1, span.value());
        }
        return values;
    }

    private static List<Span> runs(@Nullable String[] values) {
        var runs = new ArrayList<Span>();
        int start = 0;
        for (int i = 1; i <= values.length; i++) {
            if (i < values.length && Objects.equals(values[i], values[start])) {
                continue;
            }
            var value = values[start];
            if (value != null) {
                runs.add(new Span(start, i - 1, value, Origin.HUMAN, 1000));
            }
            start = i;
        }
        return List.copyOf(runs);
    }
}
