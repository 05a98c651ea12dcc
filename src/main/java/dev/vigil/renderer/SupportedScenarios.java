package dev.vigil.renderer;

import dev.vigil.renderer.internal.gaze.GazeZones;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Occlusion;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioProblem;
import dev.vigil.scenario.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of the request language that this version can show: all but a few words. */
final class SupportedScenarios {

    /** These say nothing that could be seen. */
    private static final EnumSet<DriverAction> NOT_SHOWN =
            EnumSet.of(DriverAction.STANDSTILL_OR_WAITING, DriverAction.UNCLASSIFIED);

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
        return check.problems;
    }

    private void segment(String at, BehaviourSegment segment, GazeZones zones) {
        boolean visible = segment.closesEyes() || zones.knows(segment.gazeTarget());
        refuse(
                !visible,
                at + "/gaze_target",
                "the target " + segment.gazeTarget().term(),
                Stream.of(GazeZone.values()).filter(zones::knows).toList());
        refuse(
                NOT_SHOWN.contains(segment.action()),
                at + "/action",
                "the action " + segment.action().term(),
                EnumSet.complementOf(NOT_SHOWN));
    }

    private void occlusion(Occlusion occlusion) {
        boolean passing = occlusion.startSeconds() > 0 || occlusion.durationSeconds() > 0;
        refuse(occlusion.fringe() && passing, "/occlusion/fringe", "a fringe that comes or goes within the clip");
    }

    private void refuse(boolean asked, String pointer, String what) {
        if (asked) {
            problems.add(new ScenarioProblem(pointer, "The procedural renderer cannot show " + what + " yet."));
        }
    }

    private void refuse(boolean asked, String pointer, String what, Collection<? extends Term> possible) {
        refuse(
                asked,
                pointer,
                what + " (possible: " + possible.stream().map(Term::term).collect(Collectors.joining(", ")) + ")");
    }
}
