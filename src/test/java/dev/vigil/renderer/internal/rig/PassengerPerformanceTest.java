package dev.vigil.renderer.internal.rig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.renderer.internal.cabin.CabinPlaces;
import dev.vigil.renderer.internal.gaze.Sightline;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.Cabin;
import dev.vigil.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class PassengerPerformanceTest {

    private static final Scenario FULL =
            Scenario.defaults().with(Cabin.defaults().withPassengers(4));

    private final PassengerPerformance performance = new PassengerPerformance(FULL, 1);

    @Test
    void headsMoveALittleAndTurnNowAndThenEachInItsOwnWay() {
        float most = 0;
        int together = 0;
        for (int frame = 0; frame < 1800; frame++) {
            List<Rigid> heads = performance.at(frame / 30f);
            assertThat(heads).hasSize(4);
            float first = yaw(heads.get(0));
            float second = yaw(heads.get(1));
            most = Math.max(most, Math.abs(first));
            together += Math.abs(first - second) < 1 ? 1 : 0;
        }

        assertThat(most).isBetween(15f, 30f);
        assertThat(together).isLessThan(900);
    }

    @Test
    void noHeadJumpsOrLeavesItsNeck() {
        CabinPlaces places = new CabinPlaces(FULL.cabin());
        for (int seat = 0; seat < 4; seat++) {
            Vec3 eyes = places.passengerEyes(seat);
            Vec3 before = performance.at(0).get(seat).apply(eyes);
            for (int frame = 1; frame < 1800; frame++) {
                Vec3 now = performance.at(frame / 30f).get(seat).apply(eyes);
                assertThat(now.minus(before).norm()).isLessThan(.8f);
                assertThat(now.minus(eyes).norm()).isLessThan(9);
                before = now;
            }
        }
    }

    private static float yaw(Rigid head) {
        return Sightline.azimuth(head.rotation().apply(new Vec3(0, 0, 1)));
    }
}
