package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.renderer.internal.identity.BakedDriver;
import dev.vigil.renderer.internal.identity.IdentitySampler;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BehaviourTimeline;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.Driver;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.EuroNcapCells;
import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.Occlusion;
import dev.vigil.scenario.Scenario;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Layers must say what can be seen, not what was asked for. */
class ClipTruthTest {

    private static final BakedDriver DRIVER = BakedDriver.bake(IdentitySampler.sample(Driver.defaults()));
    private static final Scenario SHORT = Scenario.defaults()
            .withDurationSeconds(1)
            .with(CameraSetup.defaults().withSize(240, 150).withFramesPerSecond(10));

    @Test
    void eyesBehindDarkLensesAreUndefined() {
        ClipTruth truth = truth(SHORT.with(Occlusion.wearing(Eyewear.SUNGLASSES, .1, .1)));

        assertThat(truth.layer("eyes_state")).containsExactly(new TruthSpan(0, 9, "undefined"));
        assertThat(truth.layer("gaze_zone")).containsExactly(new TruthSpan(0, 9, "not_valid"));
        assertThat(truth.layer("gaze_on_road")).isEmpty();
        assertThat(truth.layer("blinks")).isEmpty();
        assertThat(truth.layer("occlusion")).containsExactly(new TruthSpan(0, 9, "face_camera"));
    }

    @Test
    void eyesBehindClearGlassesAreSeen() {
        ClipTruth truth = truth(SHORT.with(Occlusion.wearing(Eyewear.GLASSES, .95, .95)));

        assertThat(truth.layer("eyes_state")).noneMatch(span -> span.value().equals("undefined"));
        assertThat(truth.layer("gaze_zone")).allMatch(span -> span.value().equals("forward_road"));
        assertThat(truth.layer("occlusion")).isEmpty();
    }

    @Test
    void handsAndThingsCoverWhatLiesBehindThem() {
        Scenario yawn = SHORT.with(BehaviourTimeline.of(
                BehaviourSegment.defaults().withAction(DriverAction.YAWNING).during(0, 1, 50)));
        Rendering rendering = new Rendering(yawn, 1, DRIVER);
        List<FrameTruth> frames = frames(rendering);

        assertThat(rendering
                        .truth(covered(frames, new FaceCover(.3f, 0, .8f, .8f)))
                        .layer("yawning"))
                .extracting(TruthSpan::value)
                .containsOnly("yawning_with_hand");
        assertThat(rendering.truth(covered(frames, new FaceCover(.4f, 0, 1, 0))).layer("yawning"))
                .isEmpty();
        assertThat(rendering.truth(covered(frames, new FaceCover(.5f, 1, 0, 0))).layer("gaze_zone"))
                .extracting(TruthSpan::value)
                .containsOnly("not_valid");
    }

    @Test
    void cellsAreLabelledWithTheirStateMovementAndPhone() {
        EuroNcapCells.all().parallelStream().forEach(cell -> {
            ClipTruth truth = new Rendering(cell.scenario(), 1, DRIVER).truth();
            String state =
                    cell.scenario().behaviour().segments().getFirst().state().term();

            assertThat(truth.layer("driver_state"))
                    .as(cell.name())
                    .anyMatch(span -> span.value().equals(state));
            assertThat(truth.layer("movement_type"))
                    .as(cell.name())
                    .anyMatch(span -> span.value().equals(cell.movement().term()) && span.end() - span.start() > 40);
        });
    }

    private static ClipTruth truth(Scenario scenario) {
        Rendering rendering = new Rendering(scenario, 1, DRIVER);
        return rendering.truth(frames(rendering));
    }

    private static List<FrameTruth> frames(Rendering rendering) {
        return IntStream.range(0, rendering.frameCount())
                .mapToObj(i -> rendering.frame(i).truth())
                .toList();
    }

    private static List<FrameTruth> covered(List<FrameTruth> frames, FaceCover cover) {
        return frames.stream()
                .map(f -> {
                    FaceDetail d = f.detail();
                    FaceDetail detail = new FaceDetail(
                            d.wholeFace(),
                            d.visibleHead(),
                            d.wholeHead(),
                            d.leftEye(),
                            d.rightEye(),
                            d.pupilMillimetres(),
                            d.headPlace(),
                            d.inCamera(),
                            cover);
                    return new FrameTruth(
                            f.ordinal(),
                            f.face(),
                            f.landmarks(),
                            f.head(),
                            f.gaze(),
                            f.leftEye(),
                            f.rightEye(),
                            f.mouth(),
                            detail,
                            f.hands(),
                            f.things(),
                            f.belt());
                })
                .toList();
    }
}
