package dev.vigil.review.internal;

import static dev.vigil.review.internal.DerivedLayers.lasts;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The driver's state per frame: closures and long glances away by their length, the rest as intended. */
final class DerivedStates {

    /** Euro NCAP Driver Engagement v1.1: closures and glances away have a name from this length on. */
    private static final double MICROSLEEP_SECONDS = 1;

    private static final double SLEEP_SECONDS = 3;
    private static final double UNRESPONSIVE_SECONDS = 6;
    private static final double LONG_GLANCE_SECONDS = 3;

    private interface Named {
        @Nullable
        String of(int frames, List<@Nullable String> intent);
    }

    private final @Nullable String[] intent;
    private final double fps;
    private final @Nullable String[] states;

    private DerivedStates(@Nullable String[] intent, double fps) {
        this.intent = intent;
        this.fps = fps;
        this.states = new String[intent.length];
    }

    /** Null where the gaze is unlabelled and nothing else tells. All arrays hold one value a frame, null for none. */
    static @Nullable String[] of(
            @Nullable String[] eyes, @Nullable String[] zones, @Nullable String[] intent, double fps) {
        var derived = new DerivedStates(intent, fps);
        derived.asIntended(zones);
        derived.overwrite(i -> "close".equals(eyes[i]), derived::closed);
        derived.overwrite(i -> away(zones[i]) && !"not_valid".equals(zones[i]), derived::glanced);
        return derived.states;
    }

    private void asIntended(@Nullable String[] zones) {
        var around = background();
        for (int i = 0; i < states.length; i++) {
            var asked = around[i];
            boolean holds = switch (asked) {
                case "drowsy" -> true;
                case "short_distraction" -> away(zones[i]);
                case "phone_use" -> "phone".equals(zones[i]);
                case null, default -> false;
            };
            states[i] = holds ? asked : zones[i] == null ? null : "attentive";
        }
    }

    private static boolean away(@Nullable String zone) {
        return zone != null && !zone.equals("forward_road") && !zone.equals("eyes_closed");
    }

    private @Nullable String closed(int frames, List<@Nullable String> asked) {
        if (lasts(frames, UNRESPONSIVE_SECONDS, fps) && asked.contains("unresponsive")) {
            return "unresponsive";
        }
        if (lasts(frames, SLEEP_SECONDS, fps)) {
            return "sleep";
        }
        return lasts(frames, MICROSLEEP_SECONDS, fps) ? "microsleep" : null;
    }

    /** A glance that belongs to a shorter distraction is none of the long ones, however long it lasts. */
    private @Nullable String glanced(int frames, List<@Nullable String> asked) {
        if (lasts(frames, UNRESPONSIVE_SECONDS, fps) && asked.contains("unresponsive")) {
            return "unresponsive";
        }
        boolean shorter = asked.contains("short_distraction") || asked.contains("phone_use");
        boolean isLong = asked.contains("long_distraction") || !shorter;
        return isLong && lasts(frames, LONG_GLANCE_SECONDS, fps) ? "long_distraction" : null;
    }

    /** The intent without what is an event by its length: a shortened microsleep leaves the state around it. */
    private @Nullable String[] background() {
        var around = new String[intent.length];
        String last =
                Arrays.stream(intent).filter(DerivedStates::lasting).findFirst().orElse(null);
        for (int i = 0; i < intent.length; i++) {
            var state = intent[i];
            last = lasting(state) ? state : last;
            around[i] = intended(state) ? state : state != null && "drowsy".equals(last) ? last : null;
        }
        return around;
    }

    private static boolean lasting(@Nullable String state) {
        return "attentive".equals(state) || intended(state);
    }

    private static boolean intended(@Nullable String state) {
        return "drowsy".equals(state) || "short_distraction".equals(state) || "phone_use".equals(state);
    }

    private void overwrite(IntPredicate inRun, Named named) {
        int i = 0;
        while (i < states.length) {
            int start = i;
            while (i < states.length && inRun.test(i)) {
                i++;
            }
            if (i == start) {
                i++;
                continue;
            }
            var state = named.of(i - start, Arrays.asList(intent).subList(start, i));
            if (state != null) {
                Arrays.fill(states, start, i, state);
            }
        }
    }
}
