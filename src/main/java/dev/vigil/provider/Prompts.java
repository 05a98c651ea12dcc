package dev.vigil.provider;

import dev.vigil.provider.internal.ScenarioWords;
import dev.vigil.scenario.Scenario;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scenarios in words: the same scenario always gives the same words. One sentence each for shot, subject, pose over time, cabin
 * and light, in the form that a family of models follows best; people may change them before anything is sent.
 */
public final class Prompts {

    /** @param negative what should not be seen */
    public record Text(String prompt, String negative) {}

    private static final String NEGATIVE =
            "text, captions, watermark, a second person, camera motion, zoom, cuts, extra fingers, deformed hands";
    private static final String COLOUR = ", colour";
    private static final String NO_SOUND = "No dialogue, no music.";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Prompts() {}

    public static Text of(Scenario scenario, Family family, String model) {
        var words = new ScenarioWords(scenario);
        var negative = NEGATIVE + (words.infrared() ? COLOUR : "");
        return switch (family) {
            case COSMOS -> new Text(caption(words), negative);
            case GEMINI, VERTEX, OPENROUTER ->
                new Text(
                        join(words.shot(), words.subject(), words.timed(), words.cabin(), words.light(), NO_SOUND),
                        negative);
            case RUNWAY -> new Text(shortened(words, model), negative);
            case VIDEOS, COMFYUI, COMFYUI_V2, FAL, REPLICATE ->
                new Text(join(words.shot(), words.subject(), words.told(), words.cabin(), words.light()), negative);
        };
    }

    /** What to say to a model that is shown a render: how it should look, and that nothing may move. */
    public static Text real(Scenario scenario, Family family) {
        var words = new ScenarioWords(scenario);
        var negative = NEGATIVE + ", cartoon, computer graphics, plastic skin" + (words.infrared() ? COLOUR : "");
        if (family == Family.COSMOS) {
            return new Text(caption(words), negative);
        }
        return new Text(
                join(
                        "Photorealistic footage of a real driver with natural skin, hair and cloth.",
                        words.subject(),
                        words.cabin(),
                        words.light(),
                        "Head pose, gaze, eyelids, mouth, hands and the framing stay exactly as they are in every frame.",
                        "Keep everything else the same."),
                negative);
    }

    private static String shortened(ScenarioWords words, String model) {
        return model.startsWith("aleph")
                ? join("Make it look like real footage.", words.light(), "Keep everything else the same.")
                : join("Static locked-off shot, no cuts.", words.subject(), words.told(), words.light());
    }

    /** As Cosmos was trained on: a description in JSON. */
    private static String caption(ScenarioWords words) {
        var caption = JSON.createObjectNode();
        caption.put("scene", words.cabin()).put("camera", words.shot()).put("lighting", words.light());
        caption.putArray("subjects")
                .addObject()
                .put("description", words.subject())
                .put("pose", "seated at the wheel, facing the camera")
                .put("action", words.told())
                .put("state_changes", words.timed())
                .put("orientation", "front")
                .put("number_of_arms", 2)
                .put("number_of_hands", 2);
        return caption.toString();
    }

    private static String join(String... sentences) {
        return List.of(sentences).stream().filter(each -> !each.isBlank()).collect(Collectors.joining(" "));
    }
}
