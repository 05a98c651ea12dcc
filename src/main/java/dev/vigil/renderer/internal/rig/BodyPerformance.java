package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.Scenario;

/** Acts with what is never still: breath and balance, drowsy swaying, the road's shaking, laughter and sneezes. */
final class BodyPerformance {

    private final Sleepiness sleepiness;
    private final Drift drift;
    private final float rough;

    BodyPerformance(Scenario scenario, Sleepiness sleepiness, Drift drift) {
        this.sleepiness = sleepiness;
        this.drift = drift;
        this.rough =
                scenario.exterior().speedKmh() > 1 ? (float) scenario.exterior().vibration() : 0;
    }

    HeadMotion at(float time, Face face) {
        float drowsy = sleepiness.drowsiness(time);
        float nod = sleepiness.nod(time);
        float burst = face.sneeze().burst();
        float laughing = face.laugh() * (float) StrictMath.sin(2 * Math.PI * 4.6 * time);
        float yaw = 1.3f * drift.at(time * .45f, 1)
                + 1.5f * drowsy * drift.at(time * .3f, 7)
                + 2 * face.laugh() * drift.at(time * 1.2f, 4)
                + .15f * rough * drift.at(time * 9, 5);
        float pitch = .9f * drift.at(time * .55f, 2)
                - 4f * drowsy
                - nod
                + 6 * face.yawn()
                + 2.5f * face.voice() * drift.at(time * 2.1f, 8)
                + face.laugh() * 4
                + 1.1f * laughing
                + 7 * face.sneeze().breath()
                - 20 * burst
                + .35f * rough * drift.at(time * 11, 6);
        float roll = .9f * drift.at(time * .4f, 3)
                + nod * .34f
                + 1.6f * drowsy * drift.at(time * .25f, 9)
                + 1.5f * face.laugh() * drift.at(time * .9f, 10);
        float shake = rough * .22f * drift.at(time * 7.5f, 41) + rough * .08f * drift.at(time * 17, 42);
        float breath = (float) StrictMath.sin(2 * Math.PI * .24 * time);
        Vec3 shift = new Vec3(
                .25f * drift.at(time * .35f, 43) + rough * .1f * drift.at(time * 5.1f, 44),
                shake - .035f * nod + .05f * breath + .12f * laughing - .8f * burst,
                .3f * drift.at(time * .3f, 46) + .07f * nod + 2.2f * burst - .6f * face.laugh());
        return new HeadMotion(yaw, pitch, roll, shift);
    }
}
