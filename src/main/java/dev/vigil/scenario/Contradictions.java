package dev.vigil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What no car, person or clip can hold together, e.g. a three-second sleep in a two-second clip. */
final class Contradictions {

    private static final double TIME_TOLERANCE = 1e-6;

    private final List<ScenarioProblem> problems = new ArrayList<>();
    private final Scenario scenario;

    private Contradictions(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<ScenarioProblem> check(Scenario scenario) {
        Contradictions found = new Contradictions(scenario);
        found.person();
        found.light();
        found.occlusion();
        List<BehaviourSegment> segments = scenario.behaviour().segments();
        for (int i = 0; i < segments.size(); i++) {
            String at = "/behaviour/segments/" + i;
            found.place(at, segments.get(i), i == 0 ? null : segments.get(i - 1));
            found.state(at, segments.get(i));
        }
        return found.problems;
    }

    private void person() {
        Driver driver = scenario.driver();
        if (driver.sex() == Sex.FEMALE && driver.facialHairMm() > 0) {
            add("/driver/facial_hair_mm", "A female driver has no beard: the value must be 0.");
        }
    }

    private void light() {
        boolean colour = scenario.camera().spectrum() == Spectrum.RGB;
        if (colour && scenario.lighting().illuminanceLx() < 5) {
            add(
                    "/lighting/illuminance_lx",
                    "An RGB camera sees nothing below 5 lx: raise the light or use the spectrum nir940.");
        }
        Lighting l = scenario.lighting();
        if (colour && l.transition() != LightTransition.NONE && l.transitionLx() < 5) {
            add(
                    "/lighting/transition_lx",
                    "An RGB camera sees nothing below 5 lx: raise the light or use the spectrum nir940.");
        }
        double changes = l.transition() == LightTransition.TUNNEL ? 2 * l.transitionSeconds() : l.transitionSeconds();
        if (l.transition() != LightTransition.NONE && changes > scenario.durationSeconds() + TIME_TOLERANCE) {
            add("/lighting/transition_s", "The change of light must happen within the clip of " + seconds() + " s.");
        }
    }

    private void occlusion() {
        Occlusion o = scenario.occlusion();
        boolean anything = o.mask() || o.hat() || o.scarf() || o.fringe() || o.handAt12();
        if (anything && o.startSeconds() + o.durationSeconds() > scenario.durationSeconds() + TIME_TOLERANCE) {
            add("/occlusion/duration_s", "The occlusion must end within the clip of " + seconds() + " s.");
        }
    }

    private void place(String at, BehaviourSegment segment, @Nullable BehaviourSegment previous) {
        if (segment.endSeconds() > scenario.durationSeconds() + TIME_TOLERANCE) {
            add(at + "/duration_s", "The segment must end within the clip of " + seconds() + " s.");
        }
        if (previous != null && segment.startSeconds() < previous.endSeconds() - TIME_TOLERANCE) {
            add(at + "/start_s", "Segments must be in time order and must not overlap the one before.");
        }
        if (segment.gazeTarget() == GazeZone.NOT_VALID || segment.gazeTarget() == GazeZone.OTHER) {
            add(at + "/gaze_target", "Only a place in or around the car, or eyes_closed, can be asked for.");
        }
    }

    private void state(String at, BehaviourSegment segment) {
        StateRule rule = StateRule.of(segment.state());
        if (scenario.exterior().speedKmh() < rule.minimumSpeedKmh()) {
            add(
                    "/exterior/speed_kmh",
                    "The state " + segment.state().term() + " counts from " + rule.minimumSpeedKmh() + " km/h.");
        }
        if (rule.closesEyes() && !segment.closesEyes()) {
            add(at + "/gaze_target", "The state " + segment.state().term() + " needs the target eyes_closed.");
        }
        if (rule.looksAway() && (segment.gazeTarget() == GazeZone.FORWARD_ROAD || segment.closesEyes())) {
            add(at + "/gaze_target", "The state " + segment.state().term() + " needs a target off the road.");
        }
        double held = segment.durationSeconds() - segment.onsetMillis() / 1000.0;
        if (held < rule.minimumHeldSeconds() - TIME_TOLERANCE) {
            add(
                    at + "/duration_s",
                    "The state " + segment.state().term() + " must hold for at least " + rule.minimumHeldSeconds()
                            + " s after its onset.");
        }
        if (held > rule.maximumHeldSeconds() + TIME_TOLERANCE) {
            add(
                    at + "/duration_s",
                    "The state " + segment.state().term() + " holds for at most " + rule.maximumHeldSeconds()
                            + " s; longer is another state.");
        }
    }

    private double seconds() {
        return scenario.durationSeconds();
    }

    private void add(String pointer, String message) {
        ScenarioProblem problem = new ScenarioProblem(pointer, message);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
