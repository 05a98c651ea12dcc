package dev.vigil.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.labeling.LabelDocumentBuilder;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import dev.vigil.renderer.ClipTruth;
import dev.vigil.renderer.DriverRenderer;
import dev.vigil.renderer.FrameTruth;
import dev.vigil.renderer.RememberedBakes;
import dev.vigil.scenario.EuroNcapCell;
import dev.vigil.scenario.EuroNcapCells;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioPresets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What follows from the generator's labels is what the generator itself says. */
class DerivedTruthTest {

    /** The presets, a long distraction and a phone; deriving says the same of all other cells, which take minutes. */
    static Stream<Scenario> scenarios() {
        var kinds = EnumSet.of(EuroNcapCell.Kind.LONG_NON_DRIVING, EuroNcapCell.Kind.PHONE_BASIC);
        var cells = EuroNcapCells.all().stream().filter(cell -> kinds.remove(cell.kind()));
        return Stream.concat(ScenarioPresets.all().stream(), cells.map(EuroNcapCell::scenario));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void derivedFromTruthIsTruth(Scenario scenario) {
        var truth = DriverRenderer.open(scenario, 11, RememberedBakes.SHARED).truth();
        var fps = scenario.camera().framesPerSecond();
        var labels = builder(scenario, truth).build();
        var derived = DerivedLayers.of(labels, fps, spans(truth, "driver_state"));
        assertThat(values(derived.get("blinks"), truth.frameCount()))
                .isEqualTo(values(spans(truth, "blinks"), truth.frameCount()));
        assertThat(values(derived.get("driver_state"), truth.frameCount()))
                .isEqualTo(values(spans(truth, "driver_state"), truth.frameCount()));
    }

    /** Slopes from whole frames differ a little from slopes within a frame: borders may move by one frame. */
    @Test
    void openingAloneTellsTheSameBlinksToAFrame() {
        var shown = ScenarioPresets.attentiveWithBlinks();
        var scenario = shown.with(shown.camera().withSize(160, 100)).withDurationSeconds(3);
        var rendering = DriverRenderer.open(scenario, 11, RememberedBakes.SHARED);
        var frames = new ArrayList<FrameTruth>();
        for (int i = 0; i < rendering.frameCount(); i++) {
            frames.add(rendering.frame(i).truth());
        }
        var truth = rendering.truth(frames);
        var builder = builder(scenario, truth);
        for (var frame : frames) {
            opening(builder, "left", frame.ordinal(), frame.leftEye().ratio());
            opening(builder, "right", frame.ordinal(), frame.rightEye().ratio());
        }
        builder.layer("eyes_state", List.of());
        var derived = DerivedLayers.of(builder.build(), rendering.framesPerSecond(), List.of())
                .get("blinks");
        var expected = spans(truth, "blinks");
        assertThat(derived).hasSameSizeAs(expected).isNotEmpty();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(Math.abs(derived.get(i).start() - expected.get(i).start()))
                    .isLessThanOrEqualTo(1);
            assertThat(Math.abs(derived.get(i).end() - expected.get(i).end())).isLessThanOrEqualTo(1);
        }
    }

    private static void opening(LabelDocumentBuilder builder, String side, int frame, double ratio) {
        builder.signal("eye_openness_" + side, "ratio", frame, ratio, Visibility.VISIBLE, 1);
    }

    private static LabelDocumentBuilder builder(Scenario scenario, ClipTruth truth) {
        var camera = scenario.camera();
        return new LabelDocumentBuilder(truth.frameCount(), camera.width(), camera.height(), Origin.TRUTH)
                .layer("eyes_state", spans(truth, "eyes_state"))
                .layer("gaze_zone", spans(truth, "gaze_zone"));
    }

    private static List<Span> spans(ClipTruth truth, String layer) {
        return truth.layer(layer).stream()
                .map(span -> new Span(span.start(), span.end(), span.value(), Origin.TRUTH, 1000))
                .toList();
    }

    private static List<String> values(List<Span> spans, int frames) {
        var values = new String[frames];
        Arrays.fill(values, "");
        spans.forEach(span -> Arrays.fill(values, span.start(), span.end() + 1, span.value()));
        return List.of(values);
    }
}
