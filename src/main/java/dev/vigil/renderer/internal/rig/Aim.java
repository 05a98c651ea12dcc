package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.gaze.Sightline.EYES;
import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.gaze.Sightline;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Movement;

/**
 * Where head, eyes and upper body are sent, and how they get there.
 *
 * @param onset seconds the head takes
 * @param jump  of the eyes
 * @param lean  of the shoulders, cm
 */
record Aim(
        GazeZone zone,
        Sightline gaze,
        float start,
        float onset,
        Saccade jump,
        float headAzimuth,
        float headElevation,
        Vec3 lean) {

    private static final float RETURN_SECONDS = .35f;
    /** When an owl's eyes follow, as a share of the head's way. */
    private static final float HEAD_LEAD = .3f;

    private static final float EYE_REACH = 32;
    private static final float HEAD_YAW_LIMIT = 92;
    private static final float EASY_TURN = 48;
    private static final float TWIST_SHARE = .5f;
    private static final float HEAD_DOWN_LIMIT = -47;

    static Aim of(BehaviourSegment segment, Sightline target, Sightline before) {
        Movement movement = segment.movement();
        float onset = segment.onsetMillis() / 1000f;
        float start = (float) segment.startSeconds();
        Vec3 lean = movement == Movement.BODY_LEAN ? lean(target.direction()) : new Vec3(0, 0, 0);
        Sightline fromThere = Sightline.between(EYES.plus(lean), target.point());
        boolean headFirst = movement == Movement.OWL || movement == Movement.BODY_LEAN;
        return new Aim(
                segment.gazeTarget(),
                target,
                start,
                onset,
                new Saccade(headFirst ? start + HEAD_LEAD * onset : start, target.angleTo(before)),
                clamp(share(fromThere.azimuth(), movement), -HEAD_YAW_LIMIT, HEAD_YAW_LIMIT),
                Math.max(HEAD_DOWN_LIMIT, share(fromThere.elevation(), movement)),
                lean);
    }

    static Aim backToRoad(double time, Sightline road, Sightline before) {
        float start = (float) time;
        return new Aim(
                GazeZone.FORWARD_ROAD,
                road,
                start,
                RETURN_SECONDS,
                new Saccade(start, road.angleTo(before)),
                0,
                0,
                new Vec3(0, 0, 0));
    }

    /** How much of an angle the head turns. */
    private static float share(float angle, Movement movement) {
        return switch (movement) {
            case OWL, BODY_LEAN -> .86f * angle;
            case LIZARD -> .08f * angle;
            case NONE -> {
                // Eyes cannot turn further than their reach: the head makes up for the rest.
                float least = Math.signum(angle) * Math.max(0, Math.abs(angle) - EYE_REACH);
                float wanted = .45f * angle;
                yield Math.abs(wanted) > Math.abs(least) ? wanted : least;
            }
        };
    }

    private static Vec3 lean(Vec3 towards) {
        return new Vec3(15 * towards.x(), 10 * Math.min(0, towards.y()), 11 * Math.max(0, towards.z()));
    }

    /** Degrees that the trunk turns with a head which turns further than a neck likes to. */
    float twist() {
        return TWIST_SHARE * Math.signum(headAzimuth) * Math.max(0, Math.abs(headAzimuth) - EASY_TURN);
    }

    float headProgress(float time) {
        return smoothStep(0, onset, time - start);
    }
}
