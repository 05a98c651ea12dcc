package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.rig.Sneezes.Sneeze;
import dev.vigil.scenario.BehaviourSegment;
import dev.vigil.scenario.DriverAction;
import dev.vigil.scenario.Scenario;

/** Acts with the mouth and the muscles of the face: talk, song, laughter, yawns, sneezes, squinting. */
final class FacePerformance {

    private static final float YAWN_DEGREES = 24;

    private final Timeline timeline;
    private final Yawns yawns;
    private final Sneezes sneezes;
    private final Glare glare;
    private final Drift drift;

    FacePerformance(Scenario scenario, Drift drift) {
        this.timeline = new Timeline(scenario);
        this.yawns = new Yawns(scenario);
        this.sneezes = new Sneezes(scenario);
        this.glare = new Glare(scenario);
        this.drift = drift;
    }

    Face at(float time) {
        float yawn = yawns.at(time);
        Sneeze sneeze = sneezes.at(time);
        float talk = timeline.running(FacePerformance::talks, time) == null
                ? 0
                : timeline.strength(FacePerformance::talks, time, .2f);
        float song = timeline.strength(DriverAction.SINGING, time, .25f);
        float laugh = timeline.strength(DriverAction.LAUGHING, time, .5f);
        float chew = timeline.strength(DriverAction.EATING, time, .3f);
        float rub = timeline.strength(DriverAction.EYE_RUBBING, time, .3f);
        float dazzled = glare.at(time);
        float syllable = .5f + .5f * drift.at(time * 8.3f, 31);
        float phrase = .6f + .4f * drift.at(time * 1.1f, 32);
        float vowel = smoothStep(-.5f, .5f, drift.at(time * 2.6f, 33));
        float shake = .5f + .5f * wave(time * 4.6f);
        float spoken = talk * (.4f + 8.5f * syllable * syllable * phrase);
        float sung = song * (1.5f + 11 * vowel * phrase);
        float laughed = laugh * (5 + 4 * shake);
        float chewed = chew * 2.2f * saturate(.5f + .5f * wave(time * 1.5f));
        float breathed = 9 * sneeze.breath() + 6 * sneeze.burst();
        float jaw = Math.max(
                Math.max(YAWN_DEGREES * yawn, Math.max(spoken, sung)), Math.max(laughed, Math.max(chewed, breathed)));
        float round = (talk * .6f + song * .8f) * smoothStep(.1f, .8f, drift.at(time * 3.1f, 34));
        float pressed = Math.max(.9f * sneeze.shut(), .8f * rub);
        Expression expression = new Expression(
                saturate(laugh * (.85f + .15f * shake) + .15f * talk * phrase),
                saturate(Math.max(Math.max(.55f * laugh, dazzled), Math.max(.8f * yawn, pressed))),
                saturate(.7f * yawn + .8f * sneeze.breath() + .35f * song * vowel),
                saturate(round + .4f * yawn),
                yawn);
        float lids = (1 - .72f * yawn)
                * (1 - .40f * laugh * (.9f + .1f * shake))
                * (1 - .42f * dazzled)
                * (1 - sneeze.shut())
                * (1 - rub);
        float voice = saturate(Math.max(spoken, sung) / 10);
        return new Face(jaw, expression, yawn, voice, laugh, sneeze, lids, talk > 0);
    }

    private static boolean talks(BehaviourSegment s) {
        return s.action() == DriverAction.TALKING || s.action() == DriverAction.TALKING_TO_PASSENGER;
    }

    private static float wave(float turns) {
        return (float) StrictMath.sin(2 * Math.PI * turns);
    }
}
