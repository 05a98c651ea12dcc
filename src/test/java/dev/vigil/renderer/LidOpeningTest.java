package dev.vigil.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.BehaviourTimeline;
import dev.vigil.scenario.CameraPosition;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The eye seen in the picture must open and close as its labels say. */
class LidOpeningTest {

    private static final Scenario CLOSING = Scenario.defaults()
            .withDurationSeconds(4)
            .with(CameraSetup.defaults().withSize(480, 300).withPosition(CameraPosition.CLUSTER, 30))
            .with(BehaviourTimeline.of(BehaviourSegment.eyesShut(DriverState.MICROSLEEP, .5, 1.5, 400)));

    @Test
    void openingMeasuredInTheSegmentationFollowsTheLabel() {
        Rendering rendering = DriverRenderer.open(CLOSING, 3);
        List<Double> measured = new ArrayList<>();
        List<Double> labelled = new ArrayList<>();
        for (int ordinal = 8; ordinal < 76; ordinal += 2) {
            MappedFrame mapped = rendering.mapped(ordinal);
            measured.add(gapHeight(mapped));
            labelled.add((double) mapped.frame().truth().leftEye().millimetres());
        }

        assertThat(labelled).anyMatch(mm -> mm < .5).anyMatch(mm -> mm > 7);
        assertThat(correlation(measured, labelled)).isGreaterThan(.98);
    }

    /** Mean height, in pixels, of what lies between the lids of the left eye in the middle of its width. */
    private static double gapHeight(MappedFrame mapped) {
        List<Landmark> landmarks = mapped.frame().truth().landmarks();
        Landmark inner = landmarks.get(42);
        Landmark outer = landmarks.get(45);
        double width = outer.x() - inner.x();
        int left = (int) (inner.x() + .35 * width);
        int right = (int) (outer.x() - .35 * width);
        int middle = (int) ((inner.y() + outer.y()) / 2);
        int reach = (int) width;
        int gap = 0;
        for (int y = middle - reach; y <= middle + reach; y++) {
            for (int x = left; x <= right; x++) {
                gap += mapped.maps().part(x, y).eye() ? 1 : 0;
            }
        }
        return gap / (double) (right - left + 1);
    }

    private static double correlation(List<Double> a, List<Double> b) {
        double meanA = a.stream().mapToDouble(v -> v).average().orElseThrow();
        double meanB = b.stream().mapToDouble(v -> v).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.size(); i++) {
            ab += (a.get(i) - meanA) * (b.get(i) - meanB);
            aa += (a.get(i) - meanA) * (a.get(i) - meanA);
            bb += (b.get(i) - meanB) * (b.get(i) - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
