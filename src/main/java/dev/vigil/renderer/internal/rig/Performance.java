package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.gaze.GazeZones;
import dev.vigil.scenario.Scenario;
import java.util.Set;

/** Acts the behaviour timeline: the pose of the driver at any time, a pure function of scenario and seed. */
public final class Performance {

    private final LookPerformance look;
    private final LidPerformance lids;
    private final FacePerformance face;
    private final BodyPerformance body;
    private final ArmPerformance arms;
    private final Drift drift;
    private final Pupils pupils;
    private final PassengerPerformance passengers;

    public Performance(Scenario scenario, long seed, GazeZones zones) {
        long own = seed ^ scenario.driver().identitySeed() * 7919;
        Sleepiness sleepiness = new Sleepiness(scenario);
        this.drift = new Drift(own);
        this.look = new LookPerformance(scenario, zones, drift);
        this.lids = new LidPerformance(scenario, sleepiness, own);
        this.face = new FacePerformance(scenario, drift);
        this.body = new BodyPerformance(scenario, sleepiness, drift);
        this.arms = new ArmPerformance(scenario, own);
        this.pupils = new Pupils(scenario);
        this.passengers = new PassengerPerformance(scenario, own);
    }

    /** Everything that hands hold in the course of the clip, or could. */
    public Set<Thing> things() {
        return arms.at(0).things().keySet();
    }

    public FramePose at(float time) {
        Face acted = face.at(time);
        HeadMotion motion = body.at(time, acted);
        Look looked = look.at(time, motion);
        float open = lids.at(time, acted);
        return new FramePose(
                looked.headYaw(),
                looked.headPitch(),
                motion.roll(),
                motion.shift(),
                acted.jawDegrees(),
                looked.gaze().point(),
                looked.gaze().azimuth(),
                looked.gaze().elevation(),
                open * (1 + .02f * drift.at(time * .7f, 11)),
                open * (1 + .02f * drift.at(time * .7f, 12)),
                pupils.at(time),
                arms.at(time),
                acted.expression(),
                looked.lean(),
                looked.twist(),
                acted.talking(),
                acted.yawn() > .25f,
                passengers.at(time));
    }
}
