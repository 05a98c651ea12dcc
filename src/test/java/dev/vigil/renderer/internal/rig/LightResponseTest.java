package dev.vigil.renderer.internal.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigil.renderer.internal.gaze.GazeZones;
import dev.vigil.scenario.Exterior;
import dev.vigil.scenario.LightTransition;
import dev.vigil.scenario.Lighting;
import dev.vigil.scenario.Road;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.Weather;
import org.junit.jupiter.api.Test;

/** Eyes follow the light, in their own time. */
class LightResponseTest {

    private static final float IN_TUNNEL = 3;

    private static final Lighting LOW_SUN = Lighting.of(60_000, 20, 14);

    private static final Scenario TUNNEL = Scenario.defaults()
            .withDurationSeconds(20)
            .with(new Exterior(Road.MOTORWAY, Weather.CLEAR, 0, 0))
            .with(LOW_SUN.changing(LightTransition.TUNNEL, IN_TUNNEL, 30));

    @Test
    void pupilsOpenSlowlyInTheDarkAndCloseWithinASecondInTheLight() {
        float before = pupil(TUNNEL, IN_TUNNEL);
        float soon = pupil(TUNNEL, IN_TUNNEL + 1.5f);
        float wide = pupil(TUNNEL, 17);
        float dazzled = pupil(TUNNEL, 18.7f);

        assertThat(soon).isBetween(before + .01f, before + .4f * (wide - before));
        assertThat(wide).isGreaterThan(before + .06f);
        assertThat(dazzled).isLessThan(before + .2f * (wide - before));
    }

    @Test
    void pupilsWaitAQuarterOfASecond() {
        Scenario step = Scenario.defaults().with(Lighting.of(20, 0, -10).changing(LightTransition.STEP, 1, 20_000));

        assertThat(pupil(step, 1.2f)).isCloseTo(pupil(step, .5f), within(1e-4f));
        assertThat(pupil(step, 1.6f)).isLessThan(pupil(step, 1.2f) - .04f);
    }

    @Test
    void nobodySquintsInATunnel() {
        assertThat(squint(TUNNEL, 2.5f)).isGreaterThan(.5f);
        assertThat(squint(TUNNEL, 10)).isLessThan(.05f);
        assertThat(squint(TUNNEL, 19.5f)).isGreaterThan(.5f);
    }

    @Test
    void squintingEndsWhenTheRoadTurnsAwayFromTheSun() {
        Scenario bends = Scenario.defaults()
                .withDurationSeconds(30)
                .with(new Exterior(Road.RURAL, Weather.CLEAR, 60, 0))
                .with(Lighting.of(60_000, 78, 14));
        float most = 0;
        float least = 1;
        for (float time = 0; time < 30; time += .5f) {
            most = Math.max(most, squint(bends, time));
            least = Math.min(least, squint(bends, time));
        }

        assertThat(most - least).isGreaterThan(.4f);
    }

    private static float pupil(Scenario scenario, float time) {
        return performance(scenario).at(time).pupil();
    }

    private static float squint(Scenario scenario, float time) {
        return performance(scenario).at(time).expression().squint();
    }

    private static Performance performance(Scenario scenario) {
        return new Performance(scenario, 1, new GazeZones(scenario.cabin()));
    }
}
