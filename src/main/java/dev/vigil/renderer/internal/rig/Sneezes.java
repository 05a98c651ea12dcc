package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.Scenario;

/** Sneezes, one per segment: the breath drawn in, then the burst that shuts the eyes and throws the head forward. */
final class Sneezes {

    private static final float LONGEST_SECONDS = 2.4f;

    /**
     * @param breath 0 to 1, just before the burst
     * @param burst  0 to 1, at its height
     * @param shut   0 to 1, how far the eyes are pressed shut
     */
    record Sneeze(float breath, float burst, float shut) {}

    private static final Sneeze NONE = new Sneeze(0, 0, 0);

    private final Scenario scenario;

    Sneezes(Scenario scenario) {
        this.scenario = scenario;
    }

    Sneeze at(float time) {
        for (BehaviourSegment s : scenario.behaviour().segments()) {
            float length = Math.min((float) s.durationSeconds(), LONGEST_SECONDS);
            float t = (time - (float) s.startSeconds()) / length;
            if (s.action() == DriverAction.SNEEZING && t > 0 && t < 1) {
                return new Sneeze(
                        smoothStep(.05f, .42f, t) * smoothStep(.50f, .46f, t),
                        smoothStep(.46f, .52f, t) * smoothStep(.95f, .58f, t),
                        smoothStep(.36f, .46f, t) * smoothStep(.80f, .64f, t));
            }
        }
        return NONE;
    }
}
