package dev.vigil.scenario;

/**
 * What a requested state needs to be recognisable; numbers after secondary readings of Driver Engagement v1.1.
 *
 * @param minimumHeldSeconds time the behaviour must hold after its onset
 */
record StateRule(
        double minimumSpeedKmh,
        double minimumHeldSeconds,
        double maximumHeldSeconds,
        boolean closesEyes,
        boolean looksAway) {

    private static final double UNLIMITED = Scenario.MAX_DURATION_SECONDS;

    static StateRule of(DriverState state) {
        return switch (state) {
            case ATTENTIVE -> new StateRule(0, 0, UNLIMITED, false, false);
            case DROWSY -> new StateRule(50, 0, UNLIMITED, false, false);
            case LONG_DISTRACTION -> new StateRule(20, 3, UNLIMITED, false, true);
            case SHORT_DISTRACTION -> new StateRule(20, 0.5, UNLIMITED, false, true);
            case PHONE_USE -> new StateRule(20, 0.5, UNLIMITED, false, true);
            case MICROSLEEP -> new StateRule(20, 1, 3, true, false);
            case SLEEP -> new StateRule(20, 3, UNLIMITED, true, false);
            case UNRESPONSIVE -> new StateRule(20, 6, UNLIMITED, false, false);
        };
    }
}
