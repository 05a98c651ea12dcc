package dev.vigil.renderer.internal.label;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Scenario;
import java.util.function.IntPredicate;

/** The state per frame: closures and long glances by their rendered length, drowsiness as requested. */
final class DriverStates {

    private static final float MICROSLEEP_SECONDS = 1;
    private static final float SLEEP_SECONDS = 3;
    private static final float UNRESPONSIVE_SECONDS = 6;
    private static final float LONG_GLANCE_SECONDS = 3;

    private DriverStates() {}

    static String[] of(Scenario scenario, String[] eyes, GazeZone[] zones) {
        float fps = (float) scenario.camera().framesPerSecond();
        String[] states = new String[eyes.length];
        for (int i = 0; i < states.length; i++) {
            DriverState asked = asked(scenario, i / fps);
            boolean away = zones[i] != GazeZone.FORWARD_ROAD && zones[i] != GazeZone.EYES_CLOSED;
            states[i] = (switch (asked) {
                        case DROWSY -> DriverState.DROWSY;
                        case SHORT_DISTRACTION -> away ? asked : DriverState.ATTENTIVE;
                        case PHONE_USE -> zones[i] == GazeZone.PHONE ? asked : DriverState.ATTENTIVE;
                        default -> DriverState.ATTENTIVE;
                    })
                    .term();
        }
        overwriteRuns(states, fps, scenario, zones, i -> eyes[i].equals("close"), true);
        overwriteRuns(
                states,
                fps,
                scenario,
                zones,
                i -> zones[i] != GazeZone.FORWARD_ROAD
                        && zones[i] != GazeZone.EYES_CLOSED
                        && zones[i] != GazeZone.NOT_VALID,
                false);
        return states;
    }

    private static void overwriteRuns(
            String[] states, float fps, Scenario scenario, GazeZone[] zones, IntPredicate in, boolean closure) {
        int i = 0;
        while (i < states.length) {
            if (!in.test(i)) {
                i++;
                continue;
            }
            int end = i;
            while (end < states.length && in.test(end)) {
                end++;
            }
            DriverState asked = asked(scenario, (i + end) / 2f / fps);
            String state = state((end - i) / fps, closure, asked, zones[(i + end) / 2] == GazeZone.PHONE);
            for (; i < end; i++) {
                if (!state.isEmpty()) {
                    states[i] = state;
                }
            }
        }
    }

    /** Long glances at a phone are phone use; elsewhere they are long, whatever the hand holds. */
    private static String state(float seconds, boolean closure, DriverState asked, boolean atPhone) {
        if (seconds >= UNRESPONSIVE_SECONDS && asked == DriverState.UNRESPONSIVE) {
            return DriverState.UNRESPONSIVE.term();
        }
        if (!closure) {
            boolean asShort = asked == DriverState.SHORT_DISTRACTION || asked == DriverState.PHONE_USE && atPhone;
            return seconds >= LONG_GLANCE_SECONDS && !asShort ? DriverState.LONG_DISTRACTION.term() : "";
        }
        if (seconds >= SLEEP_SECONDS) {
            return DriverState.SLEEP.term();
        }
        return seconds >= MICROSLEEP_SECONDS ? DriverState.MICROSLEEP.term() : "";
    }

    private static DriverState asked(Scenario scenario, float time) {
        return scenario.behaviour().segments().stream()
                .filter(s -> time >= s.startSeconds() && time < s.endSeconds())
                .map(BehaviourSegment::state)
                .findFirst()
                .orElse(DriverState.ATTENTIVE);
    }
}
