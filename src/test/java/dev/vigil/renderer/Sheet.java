package dev.vigil.renderer;

import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioJson;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A contact sheet: what to show, written in the request language.
 *
 * @param columns pictures in a row
 */
record Sheet(String name, int columns, List<Shot> shots) {

    /** @param second of the clip that is shown */
    record Shot(String caption, Scenario scenario, double second) {

        static Shot of(String caption, double second, String json) {
            Scenario scenario = ScenarioJson.read(json);
            return new Shot(caption, scenario.with(scenario.camera().withSize(400, 250)), second);
        }
    }

    private static final String[] HAIR = {"short", "long", "curly", "bob", "bald", "ponytail", "short", "fringe"};
    private static final String[] CLOTHES = {"tshirt", "shirt", "hoodie", "jacket"};
    private static final int PEOPLE = 24;

    static List<Sheet> all() {
        return List.of(people(), faces(), lights(), actions(), glances(), worn(), cabins(), sensors());
    }

    private static Sheet people() {
        return new Sheet(
                "people", 6, IntStream.range(0, PEOPLE).mapToObj(Sheet::person).toList());
    }

    private static Shot person(int i) {
        boolean woman = i % 2 == 1;
        int age = 18 + i * 61 / (PEOPLE - 1);
        int skin = 1 + (i * 5 + i / 6) % 6;
        int beard = woman ? 0 : new int[] {0, 2, 0, 14, 60, 0}[i / 2 % 6];
        String spectrum = i < PEOPLE / 2 ? "rgb" : "nir940";
        return Shot.of("%s, %d, Fitzpatrick %d".formatted(woman ? "woman" : "man", age, skin), .1, """
                {"driver": {"age": %d, "sex": "%s", "stature": "%s", "fitzpatrick": %d, "aperture_mm": %d, "hair": "%s",
                  "facial_hair_mm": %d, "clothing": "%s", "identity_seed": %d},
                 "camera": {"hfov": 42, "spectrum": "%s"}}""".formatted(
                        age,
                        woman ? "female" : "male",
                        woman ? (i % 3 == 0 ? "af05" : "af50") : (i % 3 == 0 ? "am95" : "am50"),
                        skin,
                        7 + i % 5,
                        HAIR[i % HAIR.length],
                        beard,
                        CLOTHES[i % CLOTHES.length],
                        500 + i,
                        spectrum));
    }

    private static Sheet faces() {
        return new Sheet(
                "faces",
                4,
                List.of(
                        doing("open", .5, "attentive", "forward_road", "safe_drive"),
                        doing("drowsy", 2.5, "drowsy", "forward_road", "safe_drive"),
                        doing("asleep", 4.6, "sleep", "eyes_closed", "safe_drive"),
                        doing("yawning", 3.0, "attentive", "forward_road", "yawning"),
                        doing("talking", 2.3, "attentive", "forward_road", "talking"),
                        doing("laughing", 2.6, "attentive", "forward_road", "laughing"),
                        doing("singing", 2.6, "attentive", "forward_road", "singing"),
                        doing("sneezing", 1.6, "attentive", "forward_road", "sneezing")));
    }

    private static Shot doing(String caption, double second, String state, String target, String action) {
        return Shot.of(caption, second, """
                {"duration_s": 6, "behaviour": {"segments": [{"state": "%s", "gaze_target": "%s", "action": "%s",
                  "start_s": 1, "duration_s": 4.8}]}, "camera": {"hfov": 30, "spectrum": "rgb"}}""".formatted(state, target, action));
    }

    private static Sheet lights() {
        Stream<Shot> levels = Stream.of("rgb", "nir940")
                .flatMap(spectrum -> IntStream.of(spectrum.equals("rgb") ? 6 : 1, 100, 10_000, 100_000)
                        .mapToObj(lux -> Shot.of(
                                lux + " lx, " + spectrum, .1, """
                        {"lighting": {"illuminance_lx": %d, "sun_azimuth": 60, "sun_elevation": %d},
                         "camera": {"spectrum": "%s"}}""".formatted(lux, lux > 1000 ? 35 : -5, spectrum))));
        Stream<Shot> others = Stream.of(
                light("low side sun", "{\"illuminance_lx\": 60000, \"sun_azimuth\": 75, \"sun_elevation\": 8}"),
                light("low sun ahead", "{\"illuminance_lx\": 60000, \"sun_azimuth\": 8, \"sun_elevation\": 7}"),
                light("oncoming headlights", "{\"illuminance_lx\": 6, \"sun_elevation\": -10, \"headlights\": true}"),
                light("screen glow", "{\"illuminance_lx\": 6, \"sun_elevation\": -10, \"screen_glow\": 1}"));
        return new Sheet("lights", 4, Stream.concat(levels, others).toList());
    }

    private static Shot light(String caption, String json) {
        return Shot.of(caption, 1.2, "{\"camera\": {\"spectrum\": \"rgb\"}, \"lighting\": " + json + "}");
    }

    private static Sheet actions() {
        return new Sheet(
                "actions",
                4,
                Stream.of(
                                "safe_drive",
                                "phonecall_left",
                                "phonecall_right",
                                "texting_right",
                                "drinking",
                                "eating",
                                "smoking",
                                "radio",
                                "reach_side",
                                "reach_backseat",
                                "eye_rubbing",
                                "hair_and_makeup")
                        .map(action -> Shot.of(action.replace('_', ' '), 2.6, """
                        {"duration_s": 6, "behaviour": {"segments": [{"action": "%s", "start_s": 1, "duration_s": 4}]},
                         "cabin": {"phone_location": "%s"}, "camera": {"position": "mirror", "hfov": 75, "pitch": -14, "spectrum": "rgb"}}""".formatted(
                                        action, action.startsWith("texting") ? "lap" : "none")))
                        .toList());
    }

    private static Sheet glances() {
        return new Sheet(
                "glances",
                4,
                Stream.of(
                                "owl/driver_side_window",
                                "owl/ivi",
                                "lizard/ivi",
                                "owl/rear_view_mirror",
                                "lizard/instrument_cluster",
                                "owl/passenger_footwell",
                                "body_lean/passenger_footwell",
                                "body_lean/rear_passenger")
                        .map(glance -> glance.split("/"))
                        .map(glance -> Shot.of(
                                glance[0].replace('_', ' ') + ": " + glance[1].replace('_', ' '), 2.6, """
                        {"duration_s": 6, "behaviour": {"segments": [{"state": "long_distraction", "movement": "%s",
                          "gaze_target": "%s", "start_s": 1, "duration_s": 4.5}]}}""".formatted(
                                                glance[0], glance[1])))
                        .toList());
    }

    private static Sheet worn() {
        return new Sheet(
                "worn",
                4,
                List.of(
                        worn(
                                "clear glasses",
                                "\"eyewear\": \"glasses\", \"transmittance_vis\": 0.92, \"transmittance_ir\": 0.9"),
                        worn(
                                "tinted, 40 %",
                                "\"eyewear\": \"sunglasses\", \"transmittance_vis\": 0.4, \"transmittance_ir\": 0.5"),
                        worn(
                                "dark, 10 %",
                                "\"eyewear\": \"sunglasses\", \"transmittance_vis\": 0.1, \"transmittance_ir\": 0.1"),
                        worn("mask", "\"mask\": true"),
                        worn("cap", "\"hat\": true"),
                        worn("scarf", "\"scarf\": true"),
                        worn("fringe over the eyes", "\"fringe\": true"),
                        worn("hand at 12 o'clock", "\"hand_at_12\": true")));
    }

    private static Shot worn(String caption, String json) {
        return Shot.of(caption, .5, "{\"camera\": {\"hfov\": 42}, \"occlusion\": {" + json + "}}");
    }

    private static Sheet cabins() {
        return new Sheet(
                "cabins",
                3,
                List.of(
                        cabin("compact, left-hand drive", "compact", "lhd", "mirror", "worn", 0),
                        cabin("sedan, belt behind", "sedan", "lhd", "mirror", "behind", 1),
                        cabin("SUV, right-hand drive", "suv", "rhd", "mirror", "worn", 3),
                        cabin("A-pillar", "sedan", "lhd", "a_pillar", "absent", 1),
                        cabin("IVI", "suv", "lhd", "ivi", "worn", 0),
                        cabin("column", "compact", "rhd", "column", "worn", 2)));
    }

    private static Shot cabin(String caption, String body, String side, String camera, String belt, int passengers) {
        return Shot.of(caption, .5, """
                {"cabin": {"body_class": "%s", "drive_side": "%s", "belt": "%s", "passengers": %d},
                 "camera": {"position": "%s", "hfov": 70, "spectrum": "rgb"}}""".formatted(body, side, belt, passengers, camera));
    }

    private static Sheet sensors() {
        return new Sheet(
                "sensors",
                4,
                List.of(
                        sensor("clean", ""),
                        sensor("noise", "\"noise\": 4, \"gain\": 3"),
                        sensor("dirt", "\"dirt\": 1"),
                        sensor("fog on the lens", "\"lens_fog\": 1"),
                        sensor("compression", "\"compression\": 1"),
                        sensor("overexposed", "\"exposure\": 2")));
    }

    private static Shot sensor(String caption, String json) {
        String more = json.isEmpty() ? "" : ", " + json;
        return Shot.of(caption, .5, "{\"camera\": {\"spectrum\": \"nir940\"" + more + "}}");
    }
}
