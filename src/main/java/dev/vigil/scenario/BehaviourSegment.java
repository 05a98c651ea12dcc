package dev.vigil.scenario;

/**
 * One stretch of the timeline; outside all segments the driver is attentive.
 *
 * @param gazeTarget      where the eyes go; {@code eyes_closed} for closures
 * @param startSeconds    0 to the end of the clip
 * @param durationSeconds 0.1 to 60, must end within the clip
 * @param onsetMillis     time of the transition into the behaviour, 50 to 5000
 */
public record BehaviourSegment(
        DriverState state,
        Movement movement,
        GazeZone gazeTarget,
        DriverAction action,
        HandPlace handLeft,
        HandPlace handRight,
        double startSeconds,
        double durationSeconds,
        int onsetMillis) {

    public static BehaviourSegment defaults() {
        return new BehaviourSegment(
                DriverState.ATTENTIVE,
                Movement.NONE,
                GazeZone.FORWARD_ROAD,
                DriverAction.SAFE_DRIVE,
                HandPlace.WHEEL,
                HandPlace.WHEEL,
                0,
                1,
                300);
    }

    /** A state that holds the eyes shut. */
    public static BehaviourSegment eyesShut(DriverState state, double startSeconds, double durationSeconds, int onset) {
        return defaults()
                .withState(state, Movement.NONE, GazeZone.EYES_CLOSED)
                .during(startSeconds, durationSeconds, onset);
    }

    public BehaviourSegment withState(DriverState newState, Movement newMovement, GazeZone target) {
        return new BehaviourSegment(
                newState, newMovement, target, action, handLeft, handRight, startSeconds, durationSeconds, onsetMillis);
    }

    public BehaviourSegment withAction(DriverAction newAction) {
        return new BehaviourSegment(
                state,
                movement,
                gazeTarget,
                newAction,
                handLeft,
                handRight,
                startSeconds,
                durationSeconds,
                onsetMillis);
    }

    public BehaviourSegment withHands(HandPlace left, HandPlace right) {
        return new BehaviourSegment(
                state, movement, gazeTarget, action, left, right, startSeconds, durationSeconds, onsetMillis);
    }

    public BehaviourSegment during(double start, double duration, int onset) {
        return new BehaviourSegment(state, movement, gazeTarget, action, handLeft, handRight, start, duration, onset);
    }

    public double endSeconds() {
        return startSeconds + durationSeconds;
    }

    /** Whether the segment asks for eyes that stay shut. */
    public boolean closesEyes() {
        return gazeTarget == GazeZone.EYES_CLOSED;
    }
}
