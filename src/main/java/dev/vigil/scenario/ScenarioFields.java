package dev.vigil.scenario;

import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON spelling of every field of the request language, reading and writing side by side. */
final class ScenarioFields {

    private ScenarioFields() {}

    static Scenario read(JsonFields in) {
        Scenario d = Scenario.defaults();
        Scenario scenario = new Scenario(
                in.text("name", d.name()),
                in.number("duration_s", d.durationSeconds()),
                in.object("driver", d.driver(), ScenarioFields::driver),
                in.object("behaviour", d.behaviour(), ScenarioFields::behaviour),
                in.object("occlusion", d.occlusion(), ScenarioFields::occlusion),
                in.object("cabin", d.cabin(), ScenarioFields::cabin),
                in.object("lighting", d.lighting(), ScenarioFields::lighting),
                in.object("camera", d.camera(), ScenarioFields::camera),
                in.object("exterior", d.exterior(), ScenarioFields::exterior));
        in.refuseOthers();
        return scenario;
    }

    static Map<String, Object> write(Scenario s) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", s.name());
        out.put("duration_s", s.durationSeconds());
        out.put("driver", driver(s.driver()));
        out.put("behaviour", behaviour(s.behaviour()));
        out.put("occlusion", occlusion(s.occlusion()));
        out.put("cabin", cabin(s.cabin()));
        out.put("lighting", lighting(s.lighting()));
        out.put("camera", camera(s.camera()));
        out.put("exterior", exterior(s.exterior()));
        return out;
    }

    private static Driver driver(JsonFields in, Driver d) {
        Driver driver = new Driver(
                in.smallInteger("age", d.age()),
                in.term("sex", d.sex()),
                in.term("stature", d.stature()),
                in.smallInteger("fitzpatrick", d.fitzpatrick()),
                in.number("aperture_mm", d.apertureMm()),
                in.term("hair", d.hair()),
                in.number("facial_hair_mm", d.facialHairMm()),
                in.term("lash_makeup", d.lashMakeup()),
                in.term("clothing", d.clothing()),
                in.integer("identity_seed", d.identitySeed()));
        in.refuseOthers();
        return driver;
    }

    private static Map<String, Object> driver(Driver d) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("age", d.age());
        out.put("sex", d.sex().term());
        out.put("stature", d.stature().term());
        out.put("fitzpatrick", d.fitzpatrick());
        out.put("aperture_mm", d.apertureMm());
        out.put("hair", d.hair().term());
        out.put("facial_hair_mm", d.facialHairMm());
        out.put("lash_makeup", d.lashMakeup().term());
        out.put("clothing", d.clothing().term());
        out.put("identity_seed", d.identitySeed());
        return out;
    }

    private static BehaviourTimeline behaviour(JsonFields in, BehaviourTimeline d) {
        BehaviourTimeline timeline = new BehaviourTimeline(
                in.number("blink_rate", d.blinkRate()),
                in.smallInteger("kss", d.kss()),
                in.list("segments", FieldRanges.MAX_SEGMENTS, ScenarioFields::segment));
        in.refuseOthers();
        return timeline;
    }

    private static Map<String, Object> behaviour(BehaviourTimeline b) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("blink_rate", b.blinkRate());
        out.put("kss", b.kss());
        out.put("segments", b.segments().stream().map(ScenarioFields::segment).toList());
        return out;
    }

    private static BehaviourSegment segment(JsonFields in) {
        BehaviourSegment d = BehaviourSegment.defaults();
        DriverState state = in.term("state", d.state());
        BehaviourSegment segment = new BehaviourSegment(
                state,
                in.term("movement", d.movement()),
                in.term("gaze_target", StateRule.of(state).closesEyes() ? GazeZone.EYES_CLOSED : d.gazeTarget()),
                in.term("action", d.action()),
                in.term("hand_left", d.handLeft()),
                in.term("hand_right", d.handRight()),
                in.number("start_s", d.startSeconds()),
                in.number("duration_s", d.durationSeconds()),
                in.smallInteger("onset_ms", d.onsetMillis()));
        in.refuseOthers();
        return segment;
    }

    private static Map<String, Object> segment(BehaviourSegment s) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("state", s.state().term());
        out.put("movement", s.movement().term());
        out.put("gaze_target", s.gazeTarget().term());
        out.put("action", s.action().term());
        out.put("hand_left", s.handLeft().term());
        out.put("hand_right", s.handRight().term());
        out.put("start_s", s.startSeconds());
        out.put("duration_s", s.durationSeconds());
        out.put("onset_ms", s.onsetMillis());
        return out;
    }

    private static Occlusion occlusion(JsonFields in, Occlusion d) {
        Occlusion occlusion = new Occlusion(
                in.term("eyewear", d.eyewear()),
                in.number("transmittance_vis", d.transmittanceVisible()),
                in.number("transmittance_ir", d.transmittanceInfrared()),
                in.flag("mask", d.mask()),
                in.flag("hat", d.hat()),
                in.flag("scarf", d.scarf()),
                in.flag("fringe", d.fringe()),
                in.flag("hand_at_12", d.handAt12()),
                in.number("start_s", d.startSeconds()),
                in.number("duration_s", d.durationSeconds()));
        in.refuseOthers();
        return occlusion;
    }

    private static Map<String, Object> occlusion(Occlusion o) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("eyewear", o.eyewear().term());
        out.put("transmittance_vis", o.transmittanceVisible());
        out.put("transmittance_ir", o.transmittanceInfrared());
        out.put("mask", o.mask());
        out.put("hat", o.hat());
        out.put("scarf", o.scarf());
        out.put("fringe", o.fringe());
        out.put("hand_at_12", o.handAt12());
        out.put("start_s", o.startSeconds());
        out.put("duration_s", o.durationSeconds());
        return out;
    }

    private static Cabin cabin(JsonFields in, Cabin d) {
        Cabin cabin = new Cabin(
                in.term("drive_side", d.driveSide()),
                in.term("body_class", d.bodyClass()),
                in.flag("wheel", d.wheel()),
                in.term("rim", d.rim()),
                in.term("ivi", d.ivi()),
                in.term("belt", d.belt()),
                in.smallInteger("passengers", d.passengers()),
                in.term("phone_location", d.phoneLocation()));
        in.refuseOthers();
        return cabin;
    }

    private static Map<String, Object> cabin(Cabin c) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("drive_side", c.driveSide().term());
        out.put("body_class", c.bodyClass().term());
        out.put("wheel", c.wheel());
        out.put("rim", c.rim().term());
        out.put("ivi", c.ivi().term());
        out.put("belt", c.belt().term());
        out.put("passengers", c.passengers());
        out.put("phone_location", c.phoneLocation().term());
        return out;
    }

    private static Lighting lighting(JsonFields in, Lighting d) {
        Lighting lighting = new Lighting(
                in.number("illuminance_lx", d.illuminanceLx()),
                in.number("sun_azimuth", d.sunAzimuth()),
                in.number("sun_elevation", d.sunElevation()),
                in.term("transition", d.transition()),
                in.number("transition_s", d.transitionSeconds()),
                in.number("transition_lx", d.transitionLx()),
                in.number("flicker_hz", d.flickerHz()),
                in.number("nir_power", d.nirPower()),
                in.smallInteger("nir_leds", d.nirLeds()),
                in.flag("headlights", d.headlights()),
                in.flag("street_lamps", d.streetLamps()),
                in.number("screen_glow", d.screenGlow()));
        in.refuseOthers();
        return lighting;
    }

    private static Map<String, Object> lighting(Lighting l) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("illuminance_lx", l.illuminanceLx());
        out.put("sun_azimuth", l.sunAzimuth());
        out.put("sun_elevation", l.sunElevation());
        out.put("transition", l.transition().term());
        out.put("transition_s", l.transitionSeconds());
        out.put("transition_lx", l.transitionLx());
        out.put("flicker_hz", l.flickerHz());
        out.put("nir_power", l.nirPower());
        out.put("nir_leds", l.nirLeds());
        out.put("headlights", l.headlights());
        out.put("street_lamps", l.streetLamps());
        out.put("screen_glow", l.screenGlow());
        return out;
    }

    private static CameraSetup camera(JsonFields in, CameraSetup d) {
        CameraSetup camera = new CameraSetup(
                in.term("position", d.position()),
                in.number("yaw", d.yaw()),
                in.number("pitch", d.pitch()),
                in.number("roll", d.roll()),
                in.number("hfov", d.hfov()),
                in.smallInteger("width", d.width()),
                in.smallInteger("height", d.height()),
                in.number("fps", d.framesPerSecond()),
                in.term("spectrum", d.spectrum()),
                sensor(in, d.sensor()));
        in.refuseOthers();
        return camera;
    }

    private static SensorSetup sensor(JsonFields in, SensorSetup d) {
        return new SensorSetup(
                in.number("exposure", d.exposure()),
                in.number("gain", d.gain()),
                in.number("noise", d.noise()),
                in.term("shutter", d.shutter()),
                in.number("motion_blur", d.motionBlur()),
                in.number("dirt", d.dirt()),
                in.number("lens_fog", d.lensFog()),
                in.number("compression", d.compression()));
    }

    private static Map<String, Object> camera(CameraSetup c) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("position", c.position().term());
        out.put("yaw", c.yaw());
        out.put("pitch", c.pitch());
        out.put("roll", c.roll());
        out.put("hfov", c.hfov());
        out.put("width", c.width());
        out.put("height", c.height());
        out.put("fps", c.framesPerSecond());
        out.put("spectrum", c.spectrum().term());
        sensor(c.sensor(), out);
        return out;
    }

    private static void sensor(SensorSetup s, Map<String, Object> out) {
        out.put("exposure", s.exposure());
        out.put("gain", s.gain());
        out.put("noise", s.noise());
        out.put("shutter", s.shutter().term());
        out.put("motion_blur", s.motionBlur());
        out.put("dirt", s.dirt());
        out.put("lens_fog", s.lensFog());
        out.put("compression", s.compression());
    }

    private static Exterior exterior(JsonFields in, Exterior d) {
        Exterior exterior = new Exterior(
                in.term("road", d.road()),
                in.term("weather", d.weather()),
                in.number("speed_kmh", d.speedKmh()),
                in.number("vibration", d.vibration()));
        in.refuseOthers();
        return exterior;
    }

    private static Map<String, Object> exterior(Exterior e) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("road", e.road().term());
        out.put("weather", e.weather().term());
        out.put("speed_kmh", e.speedKmh());
        out.put("vibration", e.vibration());
        return out;
    }
}
