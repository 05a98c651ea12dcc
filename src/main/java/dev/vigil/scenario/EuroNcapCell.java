package dev.vigil.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * One cell of the Euro NCAP distraction matrix: what draws the driver's eyes, and how they get there.
 *
 * @param targets one, or several that take turns
 */
public record EuroNcapCell(Kind kind, Movement movement, List<GazeZone> targets, PhoneLocation phone) {

    /** What the driver is distracted by and for how long. */
    public enum Kind implements Term {
        LONG_NON_DRIVING,
        LONG_DRIVING,
        SHORT_NON_DRIVING,
        SHORT_DRIVING,
        PHONE_BASIC,
        PHONE_ADVANCED
    }

    private static final double LEAD_IN_SECONDS = 4;
    private static final double LONG_GLANCE_SECONDS = 4;
    /** Six of these with one second on the road between make more than 10 s away within 30 s. */
    private static final double SHORT_GLANCE_SECONDS = 2.4;

    private static final int SHORT_GLANCES = 6;
    private static final double ROAD_SECONDS = 1;

    public EuroNcapCell {
        targets = List.copyOf(targets);
    }

    /** For people and for test reports. */
    public String name() {
        String where = targets.size() > 1
                ? "several places"
                : phone == PhoneLocation.NONE ? targets.getFirst().term() : "phone at " + phone.term();
        return kind.term() + " " + movement.term() + " " + where;
    }

    /** A clip that shows the cell: four attentive seconds, then the glance or glances, then the road again. */
    public Scenario scenario() {
        boolean once = kind == Kind.LONG_NON_DRIVING || kind == Kind.LONG_DRIVING;
        double glance = once ? LONG_GLANCE_SECONDS : SHORT_GLANCE_SECONDS;
        List<BehaviourSegment> segments = new ArrayList<>();
        double at = LEAD_IN_SECONDS;
        for (int i = 0; i < (once ? 1 : SHORT_GLANCES); i++) {
            segments.add(glance(targets.get(i % targets.size())).during(at, glance, onsetMillis()));
            at += glance + ROAD_SECONDS;
        }
        return Scenario.defaults()
                .withName(name())
                .withDurationSeconds(at)
                .with(new BehaviourTimeline(15, 3, segments))
                .with(Cabin.defaults().withPhone(phone).withPassengers(passengers()));
    }

    private BehaviourSegment glance(GazeZone target) {
        BehaviourSegment glance = BehaviourSegment.defaults().withState(state(), movement, target);
        return held()
                ? glance.withAction(DriverAction.TEXTING_RIGHT).withHands(HandPlace.WHEEL, HandPlace.PHONE)
                : glance;
    }

    private DriverState state() {
        return switch (kind) {
            case LONG_NON_DRIVING, LONG_DRIVING -> DriverState.LONG_DISTRACTION;
            case SHORT_NON_DRIVING, SHORT_DRIVING -> DriverState.SHORT_DISTRACTION;
            case PHONE_BASIC, PHONE_ADVANCED -> DriverState.PHONE_USE;
        };
    }

    private int onsetMillis() {
        return switch (movement) {
            case OWL, NONE -> 450;
            case LIZARD -> 200;
            case BODY_LEAN -> 700;
        };
    }

    private int passengers() {
        return targets.contains(GazeZone.REAR_PASSENGER) ? 2 : targets.contains(GazeZone.PASSENGER_FACE) ? 1 : 0;
    }

    /** A phone in the hand, not in a mount, dock or resting by itself. */
    private boolean held() {
        return switch (phone) {
            case NONE, DASH_MOUNT, CHARGE_DOCK, WINDSCREEN_MOUNT -> false;
            default -> true;
        };
    }
}
