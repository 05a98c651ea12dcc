package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.scenario.Scenario;

/** Acts with the lids: blinks, the heavy lids of the drowsy, closures. */
final class LidPerformance {

    private final Sleepiness sleepiness;
    private final BlinkSchedule blinks;
    private final Drift drift;

    LidPerformance(Scenario scenario, Sleepiness sleepiness, long seed) {
        this.sleepiness = sleepiness;
        this.drift = new Drift(seed);
        this.blinks = new BlinkSchedule(
                scenario.durationSeconds(), scenario.behaviour().blinkRate(), seed, sleepiness::drowsiness);
    }

    /** Openness of both lids, 0 shut to 1 the own open eye. */
    float at(float time, Face face) {
        float drowsy = sleepiness.drowsiness(time);
        float asleep = sleepiness.closure(time);
        float sinking = smoothStep(-.3f, .7f, drift.at(time * .45f, 13));
        float awake = 1 - drowsy * (.36f + .20f * sinking);
        float shut = Math.max(asleep, blinks.shutAt(time) * (1 - asleep));
        return awake * face.lids() * (1 - shut);
    }
}
