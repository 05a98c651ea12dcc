package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.rig.GazeDirections.Direction;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.DriverState;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Acts the behaviour timeline: the pose of the driver at any time, a pure function of scenario and seed. */
public final class Performance {

    private static final float REOPENING_SECONDS = .28f;
    private static final float LONGEST_YAWN_SECONDS = 6;
    private static final float EYE_IN_HEAD_LIMIT = 42;

    private final Scenario scenario;
    private final GazeDirections directions;
    private final BlinkSchedule blinks;
    private final ArmPerformance arms;
    private final List<Aim> aims = new ArrayList<>();
    private final long seed;

    public Performance(Scenario scenario, long seed, GazeDirections directions) {
        this.scenario = scenario;
        this.seed = seed ^ scenario.driver().identitySeed() * 7919;
        this.directions = directions;
        this.arms = new ArmPerformance(scenario, this.seed);
        this.blinks = new BlinkSchedule(
                scenario.durationSeconds(), scenario.behaviour().blinkRate(), this.seed, this::drowsiness);
        collectAims();
    }

    /** Everything that hands hold in the course of the clip, or could. */
    public Set<Thing> things() {
        return arms.at(0).things().keySet();
    }

    private void collectAims() {
        List<BehaviourSegment> segments = scenario.behaviour().segments();
        for (int i = 0; i < segments.size(); i++) {
            BehaviourSegment segment = segments.get(i);
            aims.add(Aim.of(segment, directions.to(segment.gazeTarget())));
            boolean followed =
                    i + 1 < segments.size() && segments.get(i + 1).startSeconds() < segment.endSeconds() + .3;
            if (!followed) {
                aims.add(Aim.backToRoad(segment.endSeconds(), directions.to(GazeZone.FORWARD_ROAD)));
            }
        }
    }

    public FramePose at(float time) {
        Direction road = directions.to(GazeZone.FORWARD_ROAD);
        float headYaw = 0;
        float headPitch = 0;
        float azimuth = road.azimuth();
        float elevation = road.elevation();
        float nearness = 1 / road.distanceCm();
        for (Aim aim : aims) {
            float h = aim.headProgress(time);
            float g = aim.gazeProgress(time);
            headYaw = mix(headYaw, aim.headAzimuth(), h);
            headPitch = mix(headPitch, aim.headElevation(), h);
            azimuth = mix(azimuth, aim.gaze().azimuth(), g);
            elevation = mix(elevation, aim.gaze().elevation(), g);
            nearness = mix(nearness, 1 / aim.gaze().distanceCm(), g);
        }
        float drowsy = drowsiness(time);
        float asleep = closure(time);
        float nod = nod(time);
        float yawn = yawn(time);
        float talk = talk(time);
        headYaw += 1.3f * drift(time * .45f, 1) + 1.5f * drowsy * drift(time * .3f, 7);
        headPitch += .9f * drift(time * .55f, 2) - 4f * drowsy - nod + 6 * yawn + talk * .8f * drift(time * 2.1f, 8);
        float headRoll = .9f * drift(time * .4f, 3) + nod * .34f + 1.6f * drowsy * drift(time * .25f, 9);
        azimuth = clamp(azimuth + scan(time, 21, 1.6f), headYaw - EYE_IN_HEAD_LIMIT, headYaw + EYE_IN_HEAD_LIMIT);
        elevation = clamp(elevation + scan(time, 22, .8f), headPitch - EYE_IN_HEAD_LIMIT, headPitch + 30);
        float lids = lids(time, drowsy, asleep, yawn);
        Direction gaze = new Direction(azimuth, elevation, 1 / nearness);
        return new FramePose(
                headYaw,
                headPitch,
                headRoll,
                shift(time, nod),
                Math.max(24 * yawn, talk),
                gaze.point(),
                azimuth,
                elevation,
                lids * (1 + .02f * drift(time * .7f, 11)),
                lids * (1 + .02f * drift(time * .7f, 12)),
                pupil(),
                arms.at(time),
                Expression.NEUTRAL,
                new Vec3(0, 0, 0),
                talk > 0,
                yawn > .25f);
    }

    private float lids(float time, float drowsy, float asleep, float yawn) {
        float awake = 1 - .40f * drowsy - .10f * drowsy * (.5f + .5f * drift(time * .6f, 13));
        float squint = 1 - .72f * yawn;
        float shut = Math.max(asleep, blinks.shutAt(time) * (1 - asleep));
        return awake * squint * (1 - shut);
    }

    /** 0 alert to 1 drowsy, from the requested states. */
    private float drowsiness(float time) {
        float most = scenario.behaviour().kss() >= 8 ? .25f : 0;
        for (BehaviourSegment s : scenario.behaviour().segments()) {
            if (s.state() == DriverState.DROWSY) {
                most = Math.max(most, envelope(time, s, .6f));
            }
        }
        return most;
    }

    /** 0 to 1: how far a closure segment has shut the eyes. */
    private float closure(float time) {
        float most = 0;
        for (BehaviourSegment s : scenario.behaviour().segments()) {
            if (s.closesEyes()) {
                most = Math.max(most, envelope(time, s, REOPENING_SECONDS));
            }
        }
        return most;
    }

    /** The head sinks while the eyes are shut, in degrees. */
    private float nod(float time) {
        float most = 0;
        for (BehaviourSegment s : scenario.behaviour().segments()) {
            if (s.closesEyes()) {
                float depth = s.state() == DriverState.MICROSLEEP ? 6 : 15;
                float from = (float) s.startSeconds() + s.onsetMillis() / 2000f;
                float sink = smoothStep(from, from + (s.state() == DriverState.MICROSLEEP ? 1.2f : 3.2f), time);
                float back = smoothStep((float) s.endSeconds() + .45f, (float) s.endSeconds(), time);
                most = Math.max(most, depth * sink * back);
            }
        }
        return most;
    }

    private float yawn(float time) {
        float most = 0;
        for (BehaviourSegment s : scenario.behaviour().segments()) {
            if (s.action() == DriverAction.YAWNING) {
                float length = Math.min((float) s.durationSeconds(), LONGEST_YAWN_SECONDS);
                float t = (time - (float) s.startSeconds()) / length;
                most = Math.max(most, smoothStep(0, .38f, t) * smoothStep(1, .72f, t));
            }
        }
        return most;
    }

    /** Jaw opening while talking, degrees: syllables at about 4 a second with pauses. */
    private float talk(float time) {
        for (BehaviourSegment s : scenario.behaviour().segments()) {
            boolean talks = s.action() == DriverAction.TALKING || s.action() == DriverAction.TALKING_TO_PASSENGER;
            if (talks && time >= s.startSeconds() && time < s.endSeconds()) {
                float syllable = .5f + .5f * drift(time * 8.3f, 31);
                float phrase = .6f + .4f * drift(time * 1.1f, 32);
                return .4f + 8.5f * syllable * syllable * phrase * envelope(time, s, .2f);
            }
        }
        return 0;
    }

    private Vec3 shift(float time, float nod) {
        float rough =
                (float) scenario.exterior().vibration() * (scenario.exterior().speedKmh() > 1 ? 1 : 0);
        float shake = rough * .22f * drift(time * 7.5f, 41) + rough * .08f * drift(time * 17, 42);
        return new Vec3(
                .25f * drift(time * .35f, 43) + rough * .1f * drift(time * 5.1f, 44),
                shake - .035f * nod + .06f * drift(time * .24f, 45),
                .3f * drift(time * .3f, 46) + .07f * nod);
    }

    private float pupil() {
        float bright = saturate((float) StrictMath.log10(scenario.lighting().illuminanceLx()) / 5);
        return mix(.29f, .13f, bright);
    }

    /** Small jumps of fixation. */
    private float scan(float time, int channel, float degrees) {
        float beat = time * 1.15f + .35f * drift(time * .9f, channel + 60);
        int step = (int) Math.floor(beat);
        float jump = smoothStep(0, .06f, beat - step);
        return degrees * mix(still(step - 1, channel), still(step, channel), jump);
    }

    private float still(int step, int channel) {
        return Noise.unit(Noise.hash(seed + channel, step)) * 2 - 1;
    }

    private float drift(float t, int channel) {
        return Noise.at(t, channel * 5.3f, Math.floorMod(seed, 8191L) * .37f);
    }

    private static float envelope(float time, BehaviourSegment s, float release) {
        float begin = smoothStep(0, s.onsetMillis() / 1000f, time - (float) s.startSeconds());
        return begin * smoothStep((float) s.endSeconds() + release, (float) s.endSeconds(), time);
    }
}
