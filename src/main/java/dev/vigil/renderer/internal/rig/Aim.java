package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.rig.GazeDirections.Direction;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.Movement;

/** Where head and eyes are sent at a time, and how they get there. */
record Aim(float start, float onset, Direction gaze, float headAzimuth, float headElevation, boolean eyesOnly) {

    private static final float EYE_REACH = 32;

    static Aim of(BehaviourSegment segment, Direction target) {
        float share = switch (segment.movement()) {
            case OWL, BODY_LEAN -> .82f;
            case LIZARD -> .10f;
            case NONE -> .45f;
        };
        // Eyes cannot turn further than their reach: the head makes up for the rest.
        float azimuth = share(target.azimuth(), share);
        float elevation = share(target.elevation(), share * .9f);
        return new Aim(
                (float) segment.startSeconds(),
                segment.onsetMillis() / 1000f,
                target,
                azimuth,
                elevation,
                segment.movement() == Movement.LIZARD);
    }

    static Aim backToRoad(double time, Direction road) {
        return new Aim((float) time, .35f, road, 0, 0, false);
    }

    private static float share(float angle, float share) {
        float wanted = angle * share;
        float least = Math.signum(angle) * Math.max(0, Math.abs(angle) - EYE_REACH);
        return Math.abs(wanted) > Math.abs(least) ? wanted : least;
    }

    float headProgress(float time) {
        return smoothStep(0, onset, time - start);
    }

    /** Eyes jump within tens of milliseconds when they move alone and travel with the head otherwise. */
    float gazeProgress(float time) {
        float duration = eyesOnly ? Math.min(onset, .075f) : onset * .75f;
        return smoothStep(0, duration, time - start);
    }
}
