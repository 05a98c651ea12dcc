package dev.vigil.scenario;

import java.util.ArrayList;
import java.util.List;

/** The allowed range of every number and text, by JSON pointer. */
final class FieldRanges {

    static final int MAX_SEGMENTS = 40;
    static final int MAX_NAME_LENGTH = 120;

    private final List<ScenarioProblem> problems = new ArrayList<>();

    private FieldRanges() {}

    static List<ScenarioProblem> check(Scenario scenario) {
        FieldRanges ranges = new FieldRanges();
        ranges.scenario(scenario);
        return ranges.problems;
    }

    private void scenario(Scenario s) {
        String name = s.name();
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH || name.chars().anyMatch(Character::isISOControl)) {
            add("/name", "The name must have 1 to " + MAX_NAME_LENGTH + " printable characters.");
        }
        number("/duration_s", s.durationSeconds(), 0.5, Scenario.MAX_DURATION_SECONDS);
        driver(s.driver());
        behaviour(s.behaviour());
        occlusion(s.occlusion());
        number("/cabin/passengers", s.cabin().passengers(), 0, 4);
        lighting(s.lighting());
        camera(s.camera());
        number("/exterior/speed_kmh", s.exterior().speedKmh(), 0, 130);
        number("/exterior/vibration", s.exterior().vibration(), 0, 1);
    }

    private void driver(Driver d) {
        number("/driver/age", d.age(), 16, 80);
        number("/driver/fitzpatrick", d.fitzpatrick(), 1, 6);
        number("/driver/aperture_mm", d.apertureMm(), 6, 12);
        number("/driver/facial_hair_mm", d.facialHairMm(), 0, 200);
        number("/driver/identity_seed", d.identitySeed(), 0, 9_007_199_254_740_991L);
    }

    private void behaviour(BehaviourTimeline b) {
        number("/behaviour/blink_rate", b.blinkRate(), 3, 30);
        number("/behaviour/kss", b.kss(), 1, 9);
        if (b.segments().size() > MAX_SEGMENTS) {
            add("/behaviour/segments", "There may be at most " + MAX_SEGMENTS + " segments.");
            return;
        }
        for (int i = 0; i < b.segments().size(); i++) {
            BehaviourSegment segment = b.segments().get(i);
            String at = "/behaviour/segments/" + i;
            number(at + "/start_s", segment.startSeconds(), 0, Scenario.MAX_DURATION_SECONDS);
            number(at + "/duration_s", segment.durationSeconds(), 0.1, Scenario.MAX_DURATION_SECONDS);
            number(at + "/onset_ms", segment.onsetMillis(), 50, 5000);
        }
    }

    private void occlusion(Occlusion o) {
        number("/occlusion/transmittance_vis", o.transmittanceVisible(), 0, 1);
        number("/occlusion/transmittance_ir", o.transmittanceInfrared(), 0, 1);
        number("/occlusion/start_s", o.startSeconds(), 0, Scenario.MAX_DURATION_SECONDS);
        number("/occlusion/duration_s", o.durationSeconds(), 0, Scenario.MAX_DURATION_SECONDS);
    }

    private void lighting(Lighting l) {
        number("/lighting/illuminance_lx", l.illuminanceLx(), 1, 100_000);
        number("/lighting/sun_azimuth", l.sunAzimuth(), -180, 180);
        number("/lighting/sun_elevation", l.sunElevation(), -10, 90);
        number("/lighting/transition_s", l.transitionSeconds(), 0, Scenario.MAX_DURATION_SECONDS);
        number("/lighting/transition_lx", l.transitionLx(), 1, 100_000);
        number("/lighting/flicker_hz", l.flickerHz(), 0, 120);
        number("/lighting/nir_power", l.nirPower(), 0, 3);
        number("/lighting/nir_leds", l.nirLeds(), 1, 2);
        number("/lighting/screen_glow", l.screenGlow(), 0, 1);
    }

    private void camera(CameraSetup c) {
        number("/camera/yaw", c.yaw(), -30, 30);
        number("/camera/pitch", c.pitch(), -30, 30);
        number("/camera/roll", c.roll(), -30, 30);
        number("/camera/hfov", c.hfov(), 30, 90);
        number("/camera/width", c.width(), 160, 1920);
        number("/camera/height", c.height(), 100, 1200);
        number("/camera/fps", c.framesPerSecond(), 10, 60);
        sensor(c.sensor());
    }

    private void sensor(SensorSetup s) {
        number("/camera/exposure", s.exposure(), -3, 3);
        number("/camera/gain", s.gain(), -2, 4);
        number("/camera/noise", s.noise(), 0, 4);
        number("/camera/motion_blur", s.motionBlur(), 0, 1);
        number("/camera/dirt", s.dirt(), 0, 1);
        number("/camera/lens_fog", s.lensFog(), 0, 1);
        number("/camera/compression", s.compression(), 0, 1);
    }

    private void number(String pointer, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            add(pointer, "A number between " + plain(low) + " and " + plain(high) + " is expected here.");
        }
    }

    private void number(String pointer, long value, long low, long high) {
        if (value < low || value > high) {
            add(pointer, "A whole number between " + low + " and " + high + " is expected here.");
        }
    }

    private void add(String pointer, String message) {
        problems.add(new ScenarioProblem(pointer, message));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
