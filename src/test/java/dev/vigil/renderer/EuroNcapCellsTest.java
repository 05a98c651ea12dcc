package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.renderer.internal.gaze.GazeZones;
import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.identity.IdentitySampler;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.rig.Performance;
import dev.vigil.renderer.internal.rig.PosedHead;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BodyClass;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.Driver;
import dev.vigil.scenario.EuroNcapCell;
import dev.vigil.scenario.EuroNcapCells;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the distraction matrix must be labelled as what was asked for, in every car. */
class EuroNcapCellsTest {

    private static final BakedDriver DRIVER = BakedDriver.bake(IdentitySampler.sample(Driver.defaults()));
    private static final Vec3 AHEAD = new Vec3(0, 0, 1);

    private static List<EuroNcapCell> cells() {
        return EuroNcapCells.all();
    }

    @Test
    void theMatrixHas43ValidCellsAndEachOnce() {
        assertThat(EuroNcapCells.all())
                .hasSize(43)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        cell -> assertThat(ScenarioRules.check(cell.scenario())).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void gazeZoneIsTheRequestedTarget(EuroNcapCell cell) {
        assertTargetsAreLabelled(cell.scenario());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void gazeZoneIsTheRequestedTargetInOtherCars(EuroNcapCell cell) {
        Scenario scenario = cell.scenario();
        BodyClass body = BodyClass.values()[cells().indexOf(cell) % BodyClass.values().length];
        assertTargetsAreLabelled(
                scenario.with(scenario.cabin().withDriveSide(DriveSide.RHD).withBodyClass(body)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void headAndEyesShareTheWayAsRequested(EuroNcapCell cell) {
        Scenario scenario = cell.scenario();
        Performance performance = new Performance(scenario, 1, new GazeZones(scenario.cabin()));
        for (BehaviourSegment segment : scenario.behaviour().segments()) {
            PosedHead posed = new PosedHead(performance.at((float) segment.endSeconds() - .3f), DRIVER);
            double head = offRoad(posed.rig().rotation().apply(AHEAD));
            double gaze = offRoad(posed.gaze());
            switch (cell.movement()) {
                case OWL -> assertThat(head / gaze).isGreaterThan(.8);
                case LIZARD -> assertThat(head / gaze).isLessThan(.15);
                case BODY_LEAN -> assertThat(posed.pose().lean().norm()).isGreaterThan(8);
                case NONE -> throw new AssertionError("no cell without a movement");
            }
        }
    }

    private static void assertTargetsAreLabelled(Scenario scenario) {
        ClipTruth truth = new Rendering(scenario, 1, DRIVER).truth();
        for (BehaviourSegment segment : scenario.behaviour().segments()) {
            int from = frame(scenario, segment.startSeconds() + segment.onsetMillis() / 1000.0) + 1;
            int to = frame(scenario, segment.endSeconds()) - 1;
            assertThat(truth.layer("gaze_zone")).as("from %d to %d", from, to).anySatisfy(span -> {
                assertThat(span.value()).isEqualTo(segment.gazeTarget().term());
                assertThat(span.start()).isLessThanOrEqualTo(from);
                assertThat(span.end()).isGreaterThanOrEqualTo(to);
            });
        }
    }

    private static int frame(Scenario scenario, double second) {
        return (int) (second * scenario.camera().framesPerSecond());
    }

    private static double offRoad(Vec3 direction) {
        return Math.toDegrees(Math.acos(direction.dot(AHEAD)));
    }
}
