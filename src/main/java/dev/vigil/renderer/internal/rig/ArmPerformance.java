package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.HandPlace;
import dev.vigil.scenario.Scenario;

/** Acts what the timeline asks of the hands. */
final class ArmPerformance {

    private final Scenario scenario;

    ArmPerformance(Scenario scenario) {
        this.scenario = scenario;
    }

    ArmsPose at(float time) {
        return new ArmsPose(toLap(time, true), toLap(time, false));
    }

    private float toLap(float time, boolean left) {
        float most = 0;
        for (BehaviourSegment s : scenario.behaviour().segments()) {
            if ((left ? s.handLeft() : s.handRight()) == HandPlace.LAP) {
                float onset = Math.max(.5f, s.onsetMillis() / 1000f);
                float begin = smoothStep(0, onset, time - (float) s.startSeconds());
                most = Math.max(most, begin * smoothStep((float) s.endSeconds() + .5f, (float) s.endSeconds(), time));
            }
        }
        return most;
    }
}
