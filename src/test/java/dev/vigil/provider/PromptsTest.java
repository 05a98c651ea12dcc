package dev.vigil.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioPresets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios in words. */
class PromptsTest {

    @ParameterizedTest
    @EnumSource(Family.class)
    void everyPresetIsToldAndAlwaysInTheSameWords(Family family) {
        for (var scenario : ScenarioPresets.all()) {
            var told = Prompts.of(scenario, family, "gen4.5");
            assertThat(told).isEqualTo(Prompts.of(scenario, family, "gen4.5"));
            assertThat(told.prompt())
                    .as(scenario.name())
                    .isNotBlank()
                    .doesNotContain("null", "  ", "..", family == Family.COSMOS ? "__" : "_")
                    .contains("driver");
            assertThat(told.prompt().length()).isLessThan(family == Family.RUNWAY ? 1_000 : 4_000);
            assertThat(told.negative()).contains("extra fingers");
            var real = Prompts.real(scenario, family);
            assertThat(real.prompt()).doesNotContain("null", "  ");
        }
    }

    @Test
    void tellsWhatHappensByTheClock() {
        var asleep = ScenarioPresets.all().getFirst();
        var prompt = Prompts.of(asleep, Family.GEMINI, "").prompt();
        assertThat(prompt)
                .contains("no cuts", "Monochrome near-infrared", "active 940 nm illuminator", "night", "No dialogue")
                .containsPattern("\\[0-[0-9.]+s\\] drives with the eyes on the road")
                .contains("keeps both eyes fully closed");
    }

    @Test
    void colourIsUnwantedInTheInfraredAlone() {
        for (var scenario : ScenarioPresets.all()) {
            var told = Prompts.of(scenario, Family.VIDEOS, "");
            boolean infrared = told.prompt().contains("near-infrared");
            assertThat(told.negative().contains("colour")).isEqualTo(infrared);
        }
    }

    @Test
    void cosmosIsToldInJson() {
        var caption = JsonMapper.shared()
                .readTree(Prompts.of(Scenario.defaults(), Family.COSMOS, "").prompt());
        assertThat(caption.at("/subjects/0/number_of_arms").asInt()).isEqualTo(2);
        assertThat(caption.at("/subjects/0/state_changes").asString()).startsWith("[0-");
    }
}
