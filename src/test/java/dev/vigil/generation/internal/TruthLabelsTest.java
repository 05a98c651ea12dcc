package dev.vigil.generation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.internal.CanonicalJson;
import dev.vigil.renderer.DriverRenderer;
import dev.vigil.renderer.FrameTruth;
import dev.vigil.renderer.Rendering;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BehaviourTimeline;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The renderer's truth must fit what may be labelled, and stay small enough to be stored with every clip. */
class TruthLabelsTest {

    private static LabelDocument document;

    @BeforeAll
    static void render() {
        Scenario glances = Scenario.defaults()
                .withDurationSeconds(10)
                .with(CameraSetup.defaults().withSize(320, 200))
                .with(BehaviourTimeline.of(
                        glance(GazeZone.IVI).during(1, 3, 400),
                        glance(GazeZone.DRIVER_SIDE_WINDOW).during(5, 3, 400)));
        Rendering rendering = DriverRenderer.open(glances, 1);
        var labels = new TruthLabels(rendering);
        List<FrameTruth> frames = new ArrayList<>();
        for (int i = 0; i < rendering.frameCount(); i++) {
            frames.add(rendering.frame(i).truth());
            labels.add(frames.getLast());
        }
        document = labels.with(rendering.truth(frames));
    }

    @Test
    void everyTrackIsInTheOntologyWithAllItsPoints() {
        assertThat(Ontology.boxes()).containsAll(document.boxes().keySet());
        assertThat(document.points()).containsKeys("face68", "left_eye8", "right_eye8", "irises2");
        document.points()
                .forEach((name, track) -> assertThat(
                                Ontology.skeleton(name).orElseThrow().points())
                        .isEqualTo(track.count()));
        document.layers()
                .forEach((name, spans) -> assertThat(
                                Ontology.layer(name).orElseThrow().values())
                        .containsAll(spans.stream().map(Span::value).toList()));
    }

    @Test
    void threeHundredFramesTakeLessThan200Kilobytes() {
        assertThat(document.frameCount()).isEqualTo(300);
        assertThat(CanonicalJson.writer().write(document)).hasSizeLessThan(200_000);
    }

    @Test
    void documentsReadBackAsTheyWereWritten() {
        String json = CanonicalJson.writer().write(document);

        assertThat(CanonicalJson.writer().write(CanonicalJson.writer().read(json)))
                .isEqualTo(json);
    }

    private static BehaviourSegment glance(GazeZone zone) {
        return BehaviourSegment.defaults().withState(DriverState.ATTENTIVE, Movement.OWL, zone);
    }
}
