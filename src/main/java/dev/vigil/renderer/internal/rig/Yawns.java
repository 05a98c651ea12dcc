package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.Scenario;

/** How far a yawn has gone: slow to open, faster to close, one per segment. */
final class Yawns {

    private static final float LONGEST_SECONDS = 6;

    private final Scenario scenario;

    Yawns(Scenario scenario) {
        this.scenario = scenario;
    }

    /** 0 to 1, the widest. */
    float at(float time) {
        float most = 0;
        for (BehaviourSegment s : scenario.behaviour().segments()) {
            if (s.action() == DriverAction.YAWNING) {
                float length = Math.min((float) s.durationSeconds(), LONGEST_SECONDS);
                float t = (time - (float) s.startSeconds()) / length;
                most = Math.max(most, smoothStep(0, .38f, t) * smoothStep(1, .72f, t));
            }
        }
        return most;
    }
}
