package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.Scenario;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks the behaviour timeline how strongly something is wanted at a time. */
final class Timeline {

    private final List<BehaviourSegment> segments;

    Timeline(Scenario scenario) {
        this.segments = scenario.behaviour().segments();
    }

    /** 0 to 1: rises over a segment's onset, falls within {@code release} seconds after its end. */
    float strength(Predicate<BehaviourSegment> wanted, float time, float release) {
        float most = 0;
        for (BehaviourSegment s : segments) {
            if (wanted.test(s)) {
                most = Math.max(most, envelope(s, time, release));
            }
        }
        return most;
    }

    float strength(DriverAction action, float time, float release) {
        return strength(s -> s.action() == action, time, release);
    }

    @Nullable
    BehaviourSegment running(Predicate<BehaviourSegment> wanted, float time) {
        for (BehaviourSegment s : segments) {
            if (wanted.test(s) && time >= s.startSeconds() && time < s.endSeconds()) {
                return s;
            }
        }
        return null;
    }

    static float envelope(BehaviourSegment s, float time, float release) {
        float begin = smoothStep(0, s.onsetMillis() / 1000f, time - (float) s.startSeconds());
        return begin * smoothStep((float) s.endSeconds() + release, (float) s.endSeconds(), time);
    }
}
