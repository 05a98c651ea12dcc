package dev.vigil.renderer;

import dev.vigil.renderer.internal.gaze.GazeZones;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.Belt;
import dev.vigil.scenario.BodyClass;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.HandPlace;
import dev.vigil.scenario.LightTransition;
import dev.vigil.scenario.Lighting;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.Occlusion;
import dev.vigil.scenario.PhoneLocation;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioProblem;
import dev.vigil.scenario.Weather;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The part of the request language that this version can show. */
final class SupportedScenarios {

    private static final Set<DriverAction> ACTIONS = EnumSet.of(
            DriverAction.SAFE_DRIVE,
            DriverAction.YAWNING,
            DriverAction.TALKING,
            DriverAction.TALKING_TO_PASSENGER,
            DriverAction.LAUGHING,
            DriverAction.SINGING,
            DriverAction.SNEEZING);
    private static final Set<HandPlace> HANDS = EnumSet.of(HandPlace.WHEEL, HandPlace.LAP);

    private final List<ScenarioProblem> problems = new ArrayList<>();

    private SupportedScenarios() {}

    static List<ScenarioProblem> problems(Scenario scenario) {
        SupportedScenarios check = new SupportedScenarios();
        List<BehaviourSegment> segments = scenario.behaviour().segments();
        GazeZones zones = new GazeZones(scenario.cabin());
        for (int i = 0; i < segments.size(); i++) {
            check.segment("/behaviour/segments/" + i, segments.get(i), zones);
        }
        check.occlusion(scenario.occlusion());
        Cabin cabin = scenario.cabin();
        check.refuse(cabin.passengers() > 0, "/cabin/passengers", "passengers");
        check.refuse(cabin.phoneLocation() != PhoneLocation.NONE, "/cabin/phone_location", "a phone");
        check.refuse(cabin.bodyClass() != BodyClass.SEDAN, "/cabin/body_class", "body classes other than sedan");
        check.refuse(cabin.belt() == Belt.BEHIND, "/cabin/belt", "a belt behind the back");
        Lighting light = scenario.lighting();
        check.refuse(light.transition() != LightTransition.NONE, "/lighting/transition", "changes of the light");
        check.refuse(light.flickerHz() > 0, "/lighting/flicker_hz", "flicker");
        check.refuse(scenario.exterior().weather() == Weather.RAIN, "/exterior/weather", "rain");
        return check.problems;
    }

    private void segment(String at, BehaviourSegment segment, GazeZones zones) {
        refuse(segment.state() == DriverState.PHONE_USE, at + "/state", "phone use");
        refuse(segment.movement() == Movement.BODY_LEAN, at + "/movement", "leaning of the body");
        boolean visible = segment.closesEyes() || zones.knows(segment.gazeTarget());
        refuse(
                !visible,
                at + "/gaze_target",
                "the target " + segment.gazeTarget().term());
        refuse(
                !ACTIONS.contains(segment.action()),
                at + "/action",
                "the action " + segment.action().term());
        refuse(
                !HANDS.contains(segment.handLeft()),
                at + "/hand_left",
                "a hand at " + segment.handLeft().term());
        refuse(
                !HANDS.contains(segment.handRight()),
                at + "/hand_right",
                "a hand at " + segment.handRight().term());
    }

    private void occlusion(Occlusion occlusion) {
        refuse(occlusion.mask(), "/occlusion/mask", "a mask");
        refuse(occlusion.hat(), "/occlusion/hat", "a hat");
        refuse(occlusion.fringe(), "/occlusion/fringe", "a fringe over the eyes");
        refuse(occlusion.handAt12(), "/occlusion/hand_at_12", "a hand at twelve o'clock");
    }

    private void refuse(boolean asked, String pointer, String what) {
        if (asked) {
            problems.add(new ScenarioProblem(pointer, "The procedural renderer cannot show " + what + " yet."));
        }
    }
}
