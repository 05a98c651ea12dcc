package dev.vigil.renderer.internal.label;

import dev.vigil.renderer.CameraGeometry;
import dev.vigil.renderer.ClipTruth;
import dev.vigil.renderer.FrameTruth;
import dev.vigil.renderer.HandContact;
import dev.vigil.renderer.TruthSpan;
import dev.vigil.renderer.internal.rig.FramePose;
import dev.vigil.renderer.internal.rig.Performance;
import dev.vigil.renderer.internal.rig.PosedHead;
import dev.vigil.renderer.internal.rig.Side;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.HandPlace;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The layers of a clip, derived frame by frame from what is rendered. */
public final class TemporalTruth {

    /** An eye counts as closed below this openness ratio. */
    public static final float SHUT_BELOW = .20f;

    private static final float MOVING_BELOW = .88f;
    private static final float MOVING_PER_SECOND = 1.3f;
    private static final float LONGEST_BLINK_SECONDS = .5f;
    private static final float LEANING_CM = 5;

    private final Scenario scenario;
    private final Performance performance;
    private final PoseTruth truth;
    private final CameraGeometry camera;
    private final Seen seen;
    private final int frames;
    private final float fps;
    private final FramePose[] poses;
    private final float[] openness;
    private final String[] eyes;
    private final String[] blinks;
    private final GazeZone[] zones;

    private TemporalTruth(
            Scenario scenario, Performance performance, PoseTruth truth, CameraGeometry camera, Seen seen) {
        this.scenario = scenario;
        this.performance = performance;
        this.truth = truth;
        this.camera = camera;
        this.seen = seen;
        this.frames = scenario.frameCount();
        this.fps = (float) scenario.camera().framesPerSecond();
        this.poses = new FramePose[frames];
        this.openness = new float[frames];
        this.eyes = new String[frames];
        this.blinks = new String[frames];
        this.zones = new GazeZone[frames];
    }

    /** Layers from the labels of all rendered frames, or of none: then nothing hides the driver but dark lenses. */
    public static ClipTruth of(
            Scenario scenario,
            Performance performance,
            PoseTruth truth,
            CameraGeometry camera,
            List<FrameTruth> rendered) {
        return new TemporalTruth(scenario, performance, truth, camera, new Seen(rendered)).derive();
    }

    private ClipTruth derive() {
        for (int i = 0; i < frames; i++) {
            poses[i] = performance.at(i / fps);
            PosedHead head = truth.posed(poses[i]);
            openness[i] = truth.openness(head);
            eyes[i] = truth.eyesVisible() && seen.eyes(i) ? eyesState(i) : "undefined";
            zones[i] =
                    seen.eyesCovered(i) ? GazeZone.NOT_VALID : truth.gaze(head).zone();
        }
        markBlinks();
        zonesThroughBlinks();
        Map<String, List<TruthSpan>> layers = new LinkedHashMap<>();
        layers.put("eyes_state", spans(eyes));
        layers.put("blinks", spans(blinks));
        layers.put("yawning", each(this::yawning));
        layers.put("talking", each(i -> poses[i].talking() && seen.mouth(i) ? "talking" : ""));
        layers.put("gaze_zone", each(i -> zones[i].term()));
        layers.put("gaze_on_road", each(this::onRoad));
        layers.put("hands_using_wheel", each(i -> hands(poses[i])));
        layers.put("left_hand_contact", each(i -> contact(i, Side.LEFT)));
        layers.put("right_hand_contact", each(i -> contact(i, Side.RIGHT)));
        layers.put("driver_actions", each(i -> Actions.at(scenario, i / fps)));
        layers.put("movement_type", each(this::movement));
        layers.put("phone_location", each(i -> Actions.phone(scenario.cabin().phoneLocation())));
        layers.put("occlusion", each(i -> seen.faceCovered(i) || !truth.eyesVisible() ? "face_camera" : ""));
        layers.put("driver_state", spans(DriverStates.of(scenario, eyes, zones)));
        return new ClipTruth(frames, camera, SubjectTruth.of(scenario), layers);
    }

    private String eyesState(int i) {
        if (openness[i] < SHUT_BELOW) {
            return "close";
        }
        float slope = (opennessAt((i + .5f) / fps) - opennessAt((i - .5f) / fps)) * fps;
        if (openness[i] > MOVING_BELOW || Math.abs(slope) < MOVING_PER_SECOND) {
            return "open";
        }
        return slope < 0 ? "closing" : "opening";
    }

    private float opennessAt(float time) {
        return truth.openness(truth.posed(performance.at(time)));
    }

    /** A blink is one run of moving and shut frames whose shut part is short. */
    private void markBlinks() {
        int i = 0;
        while (i < frames) {
            if (eyes[i].equals("open") || eyes[i].equals("undefined")) {
                blinks[i++] = "";
                continue;
            }
            int end = i;
            int shut = 0;
            while (end < frames && !eyes[end].equals("open")) {
                shut += eyes[end].equals("close") ? 1 : 0;
                end++;
            }
            boolean blink = shut > 0 && shut / fps < LONGEST_BLINK_SECONDS;
            for (; i < end; i++) {
                blinks[i] = blink ? "blinking" : "";
            }
        }
    }

    /** A blink does not end a glance. */
    private void zonesThroughBlinks() {
        for (int i = 1; i < frames; i++) {
            if (zones[i] == GazeZone.EYES_CLOSED && !blinks[i].isEmpty()) {
                zones[i] = zones[i - 1];
            }
        }
    }

    private String onRoad(int i) {
        return switch (zones[i]) {
            case NOT_VALID -> "";
            case FORWARD_ROAD -> "looking_road";
            default -> "not_looking_road";
        };
    }

    private String contact(int i, Side side) {
        HandContact main =
                truth.contacts(poses[i], scenario.cabin().driveSide()).main(side);
        return main == HandContact.PHONE ? "cellphone" : main.name().toLowerCase(Locale.ROOT);
    }

    private String hands(FramePose pose) {
        HandContacts contacts = truth.contacts(pose, scenario.cabin().driveSide());
        boolean left = contacts.left().contains(HandContact.WHEEL);
        boolean right = contacts.right().contains(HandContact.WHEEL);
        if (left && right) {
            return "both";
        }
        return left ? "only_left" : right ? "only_right" : "none";
    }

    /** A hand over the mouth, where it can be seen, else where it was sent. */
    private String yawning(int i) {
        if (!poses[i].yawning()) {
            return "";
        }
        boolean byHand = seen.frames().isEmpty() ? handSentToFace(i) : seen.handOnMouth(i);
        return byHand ? "yawning_with_hand" : seen.mouth(i) ? "yawning_without_hand" : "";
    }

    private boolean handSentToFace(int i) {
        double time = i / fps;
        return scenario.behaviour().segments().stream()
                .anyMatch(s -> s.action() == DriverAction.YAWNING
                        && (s.handLeft() == HandPlace.FACE || s.handRight() == HandPlace.FACE)
                        && time >= s.startSeconds()
                        && time < s.endSeconds());
    }

    /** Owl when the head does most of the way to what is looked at, lizard when the eyes do. */
    private String movement(int i) {
        if (zones[i] == GazeZone.FORWARD_ROAD || zones[i] == GazeZone.EYES_CLOSED || zones[i] == GazeZone.NOT_VALID) {
            return Movement.NONE.term();
        }
        FramePose p = poses[i];
        if (p.lean().norm() > LEANING_CM) {
            return Movement.BODY_LEAN.term();
        }
        float way = Math.abs(p.gazeAzimuth()) + Math.abs(p.gazeElevation());
        float byHead = Math.abs(p.headYaw()) + Math.abs(p.headPitch());
        return (byHead >= .5f * way ? Movement.OWL : Movement.LIZARD).term();
    }

    private interface FrameValue {
        String at(int frame);
    }

    private List<TruthSpan> each(FrameValue value) {
        String[] values = new String[frames];
        for (int i = 0; i < frames; i++) {
            values[i] = value.at(i);
        }
        return spans(values);
    }

    /** Runs of equal values; empty values are unlabelled. */
    private static List<TruthSpan> spans(String[] values) {
        List<TruthSpan> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= values.length; i++) {
            if (i == values.length || !values[i].equals(values[start])) {
                if (!values[start].isEmpty()) {
                    spans.add(new TruthSpan(start, i - 1, values[start]));
                }
                start = i;
            }
        }
        return List.copyOf(spans);
    }
}
