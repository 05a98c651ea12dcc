package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one arm is to do over time: from each moment on another hold. */
final class ArmSchedule {

    /** @param seconds the way to the hold takes */
    private record Change(float from, float seconds, Hold hold) {}

    private static final float LONG_BEFORE = -1000;

    private final List<Change> changes = new ArrayList<>();

    ArmSchedule(Hold first) {
        changes.add(new Change(LONG_BEFORE, 0, first));
    }

    /** Changes come in the order of time. */
    void change(float from, float seconds, Hold hold) {
        changes.add(new Change(from, seconds, hold));
    }

    ArmPose at(float time) {
        List<ArmPose.Reach> reaches = new ArrayList<>();
        for (Change change : changes) {
            if (change.from > time) {
                break;
            }
            float progress = change.seconds == 0 ? 1 : smoothStep(0, change.seconds, time - change.from);
            if (progress >= 1) {
                reaches.clear();
            }
            reaches.add(new ArmPose.Reach(change.hold, stroke(change, time), progress));
        }
        return new ArmPose(reaches);
    }

    /** The hold whose thing the hand has: taken where the hand arrives, let go where it leaves for something else. */
    @Nullable
    Hold carrying(float time) {
        Hold carrying = null;
        for (Change change : changes) {
            if (change.from > time) {
                break;
            }
            if (change.hold.grip() == null) {
                carrying = null;
            } else if (carrying != null || time >= change.from + change.seconds) {
                carrying = change.hold;
            }
        }
        return carrying;
    }

    private static float stroke(Change change, float time) {
        Hold hold = change.hold;
        float since = time - change.from - change.seconds * .6f;
        if (hold.period() == 0 || since <= 0) {
            return 0;
        }
        float phase = since / hold.period();
        phase -= (float) Math.floor(phase);
        float way = (1 - hold.stay()) / 2;
        return smoothStep(0, way, phase) * smoothStep(1, 1 - way, phase);
    }
}
