package dev.vigil.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioJsonTest {

    @Test
    void emptyObjectIsTheDefaultScenario() {
        Scenario scenario = ScenarioJson.read("{}");

        assertThat(scenario).isEqualTo(Scenario.defaults());
        assertThat(scenario.frameCount()).isEqualTo(120);
        assertThat(scenario.camera().width()).isEqualTo(640);
        assertThat(scenario.camera().height()).isEqualTo(400);
        assertThat(scenario.camera().spectrum()).isEqualTo(Spectrum.NIR940);
    }

    @Test
    void namesEveryProblemAtOnce() {
        List<ScenarioProblem> problems = problemsOf("""
            {"driver": {"age": 5, "hat": true, "sex": "robot"},
             "camera": {"width": "wide"},
             "behaviour": {"segments": [{"start_s": -1}]}}
            """);

        assertThat(problems)
                .extracting(ScenarioProblem::pointer)
                .containsExactlyInAnyOrder(
                        "/driver/age", "/driver/hat", "/driver/sex", "/camera/width", "/behaviour/segments/0/start_s");
        assertThat(problems)
                .extracting(ScenarioProblem::message)
                .anyMatch(m -> m.contains("between 16 and 80"))
                .anyMatch(m -> m.contains("male, female"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"duration_s\": 3600} | /duration_s",
                "{\"camera\": {\"width\": 20000}} | /camera/width",
                "{\"driver\": {\"age\": 1e300}} | /driver/age",
                "{\"driver\": {\"age\": 20.5}} | /driver/age",
                "{\"name\": \"\"} | /name",
                "{\"camera\": {\"dirt\": 1.5}} | /camera/dirt",
                "{\"camera\": {\"gain\": 9}} | /camera/gain",
                "{\"camera\": {\"shutter\": \"leaf\"}} | /camera/shutter",
                "{\"lighting\": {\"nir_leds\": 3}} | /lighting/nir_leds",
                "{\"lighting\": {\"transition\": \"tunnel\", \"transition_s\": 3}} | /lighting/transition_s",
                "{\"lighting\": {\"screen_glow\": -1}} | /lighting/screen_glow",
                "{\"cabin\": {\"rim\": \"square\"}} | /cabin/rim",
                "{\"driver\": []} | /driver",
                "{\"a~/b\": 1} | /a~0~1b",
                "{\"driver\": {\"sex\": \"female\", \"facial_hair_mm\": 5}} | /driver/facial_hair_mm",
                "{\"camera\": {\"spectrum\": \"rgb\"}, \"lighting\": {\"illuminance_lx\": 1}} |"
                        + " /lighting/illuminance_lx",
                "{\"behaviour\": {\"segments\": [{\"state\": \"sleep\", \"duration_s\": 2}]}} "
                        + "| /behaviour/segments/0/duration_s",
                "{\"behaviour\": {\"segments\": [{\"start_s\": 3.5, \"duration_s\": 1}]}} "
                        + "| /behaviour/segments/0/duration_s",
                "{\"exterior\": {\"speed_kmh\": 5}, \"behaviour\": {\"segments\": "
                        + "[{\"state\": \"microsleep\", \"duration_s\": 2}]}} | /exterior/speed_kmh",
            })
    void refusesWhatCannotBe(String json, String pointer) {
        assertThat(problemsOf(json)).extracting(ScenarioProblem::pointer).contains(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[", "null", "[]", "{\"name\":\"a\",\"name\":\"b\"}", "{} {}", "{\"driver\":{\"age\":NaN}}"})
    void refusesWhatIsNoObject(String json) {
        assertThat(problemsOf(json)).isNotEmpty();
    }

    @Test
    void refusesDeepNestingAndLongDocuments() {
        assertThat(problemsOf("[".repeat(2000))).isNotEmpty();
        assertThat(problemsOf("{\"name\":\"" + "x".repeat(100_000) + "\"}")).isNotEmpty();
    }

    @Test
    void presetsAreValidAndSurviveTheRoundTrip() {
        assertThat(ScenarioPresets.all()).hasSizeGreaterThanOrEqualTo(8).allSatisfy(preset -> {
            assertThat(ScenarioRules.check(preset)).isEmpty();
            assertThat(ScenarioJson.read(ScenarioJson.write(preset))).isEqualTo(preset);
        });
    }

    @Property(tries = 200)
    void writingAndReadingGivesTheSameScenario(
            @ForAll @IntRange(min = 16, max = 80) int age,
            @ForAll @IntRange(min = 1, max = 6) int skin,
            @ForAll @DoubleRange(min = 6, max = 12) double aperture,
            @ForAll @DoubleRange(min = 5, max = 100_000) double lux,
            @ForAll Spectrum spectrum,
            @ForAll Eyewear eyewear,
            @ForAll Clothing clothing,
            @ForAll @LongRange(min = 0, max = 9_007_199_254_740_991L) long identity) {
        Scenario scenario = Scenario.defaults()
                .with(new Driver(
                                age,
                                Sex.FEMALE,
                                Stature.AF05,
                                skin,
                                aperture,
                                HairStyle.LONG,
                                0,
                                LashMakeup.NORMAL,
                                identity)
                        .wearing(clothing))
                .with(Lighting.of(lux, -30, 20))
                .with(Occlusion.wearing(eyewear, .5, .25))
                .with(CameraSetup.defaults().withSpectrum(spectrum));

        String written = ScenarioJson.write(scenario);

        assertThat(ScenarioJson.read(written)).isEqualTo(scenario);
        assertThat(ScenarioJson.write(ScenarioJson.read(written))).isEqualTo(written);
    }

    private static List<ScenarioProblem> problemsOf(String json) {
        try {
            ScenarioJson.read(json);
            return List.of();
        } catch (InvalidScenarioException refused) {
            return refused.problems();
        }
    }
}
