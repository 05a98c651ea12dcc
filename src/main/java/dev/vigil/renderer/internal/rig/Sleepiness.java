package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.Scenario;

/** How drowsy the driver is, how far sleep has shut the eyes and let the head sink. */
final class Sleepiness {

    private static final float REOPENING_SECONDS = .28f;

    private final Scenario scenario;
    private final Timeline timeline;

    Sleepiness(Scenario scenario) {
        this.scenario = scenario;
        this.timeline = new Timeline(scenario);
    }

    /** 0 alert to 1 drowsy, from the requested states. */
    float drowsiness(float time) {
        float always = scenario.behaviour().kss() >= 8 ? .25f : 0;
        return Math.max(always, timeline.strength(s -> s.state() == DriverState.DROWSY, time, .6f));
    }

    /** 0 to 1: how far a closure segment has shut the eyes. */
    float closure(float time) {
        return timeline.strength(BehaviourSegment::closesEyes, time, REOPENING_SECONDS);
    }

    /** The head sinks while the eyes are shut, in degrees. */
    float nod(float time) {
        float most = 0;
        for (BehaviourSegment s : scenario.behaviour().segments()) {
            if (s.closesEyes()) {
                boolean brief = s.state() == DriverState.MICROSLEEP;
                float from = (float) s.startSeconds() + s.onsetMillis() / 2000f;
                float sink = smoothStep(from, from + (brief ? 1.2f : 3.2f), time);
                float back = smoothStep((float) s.endSeconds() + .45f, (float) s.endSeconds(), time);
                most = Math.max(most, (brief ? 6 : 15) * sink * back);
            }
        }
        return most;
    }
}
