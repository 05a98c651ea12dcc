package dev.vigil.renderer;

import dev.vigil.renderer.internal.rig.GazeDirections;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BodyClass;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.LightTransition;
import dev.vigil.scenario.Lighting;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.Occlusion;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioProblem;
import dev.vigil.scenario.Weather;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The part of the request language that this version can show. */
final class SupportedScenarios {

    /** Faces that these need are not shown yet. */
    private static final Set<DriverAction> NOT_SHOWN = EnumSet.of(
            DriverAction.STANDSTILL_OR_WAITING, DriverAction.UNCLASSIFIED, DriverAction.LAUGHING, DriverAction.SINGING);

    private final List<ScenarioProblem> problems = new ArrayList<>();

    private SupportedScenarios() {}

    static List<ScenarioProblem> problems(Scenario scenario) {
        SupportedScenarios check = new SupportedScenarios();
        List<BehaviourSegment> segments = scenario.behaviour().segments();
        GazeDirections directions = new GazeDirections(scenario.cabin().driveSide());
        for (int i = 0; i < segments.size(); i++) {
            check.segment("/behaviour/segments/" + i, segments.get(i), directions);
        }
        check.occlusion(scenario.occlusion());
        Cabin cabin = scenario.cabin();
        check.refuse(cabin.bodyClass() != BodyClass.SEDAN, "/cabin/body_class", "body classes other than sedan");
        Lighting light = scenario.lighting();
        check.refuse(light.transition() != LightTransition.NONE, "/lighting/transition", "changes of the light");
        check.refuse(light.flickerHz() > 0, "/lighting/flicker_hz", "flicker");
        check.refuse(scenario.exterior().weather() == Weather.RAIN, "/exterior/weather", "rain");
        return check.problems;
    }

    private void segment(String at, BehaviourSegment segment, GazeDirections directions) {
        refuse(segment.state() == DriverState.PHONE_USE, at + "/state", "phone use");
        refuse(segment.movement() == Movement.BODY_LEAN, at + "/movement", "leaning of the body");
        boolean visible = segment.closesEyes() || directions.knows(segment.gazeTarget());
        refuse(
                !visible,
                at + "/gaze_target",
                "the target " + segment.gazeTarget().term());
        refuse(
                NOT_SHOWN.contains(segment.action()),
                at + "/action",
                "the action " + segment.action().term());
    }

    private void occlusion(Occlusion occlusion) {
        refuse(occlusion.fringe(), "/occlusion/fringe", "a fringe over the eyes");
    }

    private void refuse(boolean asked, String pointer, String what) {
        if (asked) {
            problems.add(new ScenarioProblem(pointer, "The procedural renderer cannot show " + what + " yet."));
        }
    }
}
