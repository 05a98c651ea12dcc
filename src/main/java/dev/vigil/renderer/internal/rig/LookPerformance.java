package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.clamp;
import static dev.vigil.renderer.internal.math.Scalar.mix;

import dev.vigil.renderer.internal.gaze.GazeZones;
import dev.vigil.renderer.internal.gaze.Sightline;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Movement;
import dev.vigil.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Acts where the driver looks: targets in turn, the head's and the eyes' share of the way, the leaning of the body. */
final class LookPerformance {

    private static final float EYE_IN_HEAD_LIMIT = 50;
    private static final float EYE_UP_LIMIT = 30;
    private static final float EYE_DOWN_LIMIT = 52;
    /** Segments closer to each other follow directly, without a look at the road between. */
    private static final double FOLLOWS_SECONDS = .3;

    private final Sightline road;
    private final List<Aim> aims = new ArrayList<>();
    private final Fixations fixations;
    private final Pursuit pursuit;

    LookPerformance(Scenario scenario, GazeZones zones, Drift drift) {
        this.road = zones.to(GazeZone.FORWARD_ROAD, false);
        this.fixations = new Fixations(scenario.durationSeconds(), drift);
        this.pursuit = new Pursuit(scenario);
        List<BehaviourSegment> segments = scenario.behaviour().segments();
        Sightline before = road;
        for (int i = 0; i < segments.size(); i++) {
            BehaviourSegment segment = segments.get(i);
            Sightline target = zones.to(segment.gazeTarget(), segment.movement() == Movement.LIZARD);
            aims.add(Aim.of(segment, target, before));
            before = target;
            boolean followed = i + 1 < segments.size()
                    && segments.get(i + 1).startSeconds() < segment.endSeconds() + FOLLOWS_SECONDS;
            if (!followed) {
                aims.add(Aim.backToRoad(segment.endSeconds(), road, before));
                before = road;
            }
        }
    }

    /** @param motion what else turns the head: the eyes make up for it as far as they can */
    Look at(float time, HeadMotion motion) {
        float yaw = 0;
        float pitch = 0;
        float azimuth = road.azimuth();
        float elevation = road.elevation();
        float nearness = 1 / road.distanceCm();
        Vec3 lean = new Vec3(0, 0, 0);
        float twist = 0;
        for (Aim aim : aims) {
            float h = aim.headProgress(time);
            float g = aim.jump().progress(time);
            yaw = mix(yaw, aim.headAzimuth(), h);
            pitch = mix(pitch, aim.headElevation(), h);
            lean = lean.towards(aim.lean(), h);
            twist = mix(twist, aim.twist(), h);
            azimuth = mix(azimuth, aim.gaze().azimuth() + pursuit.azimuth(aim.zone(), time), g);
            elevation = mix(elevation, aim.gaze().elevation(), g);
            nearness = mix(nearness, 1 / aim.gaze().distanceCm(), g);
        }
        yaw += motion.yaw();
        pitch += motion.pitch();
        float[] off = fixations.at(time);
        azimuth = clamp(azimuth + off[0], yaw - EYE_IN_HEAD_LIMIT, yaw + EYE_IN_HEAD_LIMIT);
        elevation = clamp(elevation + off[1], pitch - EYE_DOWN_LIMIT, pitch + EYE_UP_LIMIT);
        return new Look(yaw, pitch, new Sightline(azimuth, elevation, 1 / nearness), lean, twist);
    }
}
