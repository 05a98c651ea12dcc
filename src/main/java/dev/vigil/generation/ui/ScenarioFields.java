package dev.vigil.generation.ui;

import static dev.vigil.generation.ui.ScenarioField.choice;
import static dev.vigil.generation.ui.ScenarioField.flag;
import static dev.vigil.generation.ui.ScenarioField.number;
import static dev.vigil.generation.ui.ScenarioField.text;

import dev.vigil.scenario.Belt;
import dev.vigil.scenario.BodyClass;
import dev.vigil.scenario.CameraPosition;
import dev.vigil.scenario.Clothing;
import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.HairStyle;
import dev.vigil.scenario.HandPlace;
import dev.vigil.scenario.IviScreen;
import dev.vigil.scenario.LashMakeup;
import dev.vigil.scenario.LightTransition;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.PhoneLocation;
import dev.vigil.scenario.Road;
import dev.vigil.scenario.Sex;
import dev.vigil.scenario.Shutter;
import dev.vigil.scenario.Spectrum;
import dev.vigil.scenario.Stature;
import dev.vigil.scenario.Weather;
import dev.vigil.scenario.WheelRim;
import java.util.List;

/** The form's inputs in the order of the page. */
final class ScenarioFields {

    /** Inputs that belong together. */
    record Group(String title, boolean open, List<ScenarioField> fields) {}

    private ScenarioFields() {}

    static List<Group> groups() {
        return List.of(
                new Group("Clip", true, List.of(text("/name", "Name"), number("/duration_s", "Length, s"))),
                new Group(
                        "Driver",
                        true,
                        List.of(
                                number("/driver/age", "Age"),
                                choice("/driver/sex", "Sex", Sex.values()),
                                choice("/driver/stature", "Stature", Stature.values()),
                                number("/driver/fitzpatrick", "Skin, Fitzpatrick"),
                                choice("/driver/hair", "Hair", HairStyle.values()),
                                number("/driver/facial_hair_mm", "Facial hair, mm"),
                                number("/driver/aperture_mm", "Eye aperture, mm"),
                                choice("/driver/lash_makeup", "Lash make-up", LashMakeup.values()),
                                choice("/driver/clothing", "Clothing", Clothing.values()),
                                number("/driver/identity_seed", "Identity"))),
                new Group(
                        "Light and camera",
                        true,
                        List.of(
                                number("/lighting/illuminance_lx", "Light, lx"),
                                number("/lighting/sun_azimuth", "Sun azimuth, °"),
                                number("/lighting/sun_elevation", "Sun elevation, °"),
                                choice("/camera/spectrum", "Spectrum", Spectrum.values()),
                                choice("/camera/position", "Camera", CameraPosition.values()),
                                number("/camera/hfov", "Field of view, °"),
                                number("/camera/width", "Width, px"),
                                number("/camera/height", "Height, px"),
                                number("/camera/fps", "Frames/s"))),
                new Group(
                        "Changing light",
                        false,
                        List.of(
                                choice("/lighting/transition", "Light change", LightTransition.values()),
                                number("/lighting/transition_s", "Change, s"),
                                number("/lighting/transition_lx", "Changed light, lx"),
                                number("/lighting/flicker_hz", "Flicker, Hz"),
                                flag("/lighting/headlights", "Oncoming headlights"),
                                flag("/lighting/street_lamps", "Street lamps"),
                                number("/lighting/screen_glow", "Glow of screens 0–1"))),
                new Group(
                        "Eyewear and occlusion",
                        false,
                        List.of(
                                choice("/occlusion/eyewear", "Eyewear", Eyewear.values()),
                                number("/occlusion/transmittance_vis", "Lens, visible 0–1"),
                                number("/occlusion/transmittance_ir", "Lens, infrared 0–1"),
                                flag("/occlusion/mask", "Mask"),
                                flag("/occlusion/hat", "Hat"),
                                flag("/occlusion/scarf", "Scarf"),
                                flag("/occlusion/fringe", "Fringe"),
                                flag("/occlusion/hand_at_12", "Hand at 12"))),
                new Group(
                        "Cabin and road",
                        false,
                        List.of(
                                choice("/cabin/drive_side", "Drive side", DriveSide.values()),
                                choice("/cabin/body_class", "Body", BodyClass.values()),
                                flag("/cabin/wheel", "Steering wheel"),
                                choice("/cabin/rim", "Wheel rim", WheelRim.values()),
                                choice("/cabin/ivi", "IVI screen", IviScreen.values()),
                                choice("/cabin/belt", "Belt", Belt.values()),
                                number("/cabin/passengers", "Passengers"),
                                choice("/cabin/phone_location", "Phone", PhoneLocation.values()),
                                choice("/exterior/road", "Road", Road.values()),
                                choice("/exterior/weather", "Weather", Weather.values()),
                                number("/exterior/speed_kmh", "Speed, km/h"),
                                number("/exterior/vibration", "Vibration 0–1"))),
                new Group(
                        "Fine tuning",
                        false,
                        List.of(
                                number("/behaviour/blink_rate", "Blinks/min"),
                                number("/behaviour/kss", "Intended KSS"),
                                number("/lighting/nir_power", "LED power"),
                                number("/lighting/nir_leds", "LEDs"),
                                number("/camera/yaw", "Camera yaw, °"),
                                number("/camera/pitch", "Camera pitch, °"),
                                number("/camera/roll", "Camera roll, °"),
                                number("/camera/exposure", "Exposure, stops"),
                                number("/camera/gain", "Gain, stops"),
                                number("/camera/noise", "Noise"),
                                choice("/camera/shutter", "Shutter", Shutter.values()),
                                number("/camera/motion_blur", "Motion blur 0–1"),
                                number("/camera/dirt", "Dirt on the lens 0–1"),
                                number("/camera/lens_fog", "Fog on the lens 0–1"),
                                number("/camera/compression", "Compression 0–1"))));
    }

    /** Inputs of one segment of the behaviour timeline. */
    static List<ScenarioField> segment(int index) {
        var at = "/behaviour/segments/" + index;
        return List.of(
                number(at + "/start_s", "From, s"),
                number(at + "/duration_s", "For, s"),
                choice(at + "/state", "State", DriverState.values()),
                choice(at + "/movement", "Movement", Movement.values()),
                choice(at + "/gaze_target", "Looks at", GazeZone.values()),
                choice(at + "/action", "Does", DriverAction.values()),
                choice(at + "/hand_left", "Left hand", HandPlace.values()),
                choice(at + "/hand_right", "Right hand", HandPlace.values()),
                number(at + "/onset_ms", "Onset, ms"));
    }
}
