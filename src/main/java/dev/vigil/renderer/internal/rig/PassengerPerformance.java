package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.cabin.CabinPlaces;
import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Heads of passengers: never quite still, nodding with the road, and turned aside for a while now and then. */
final class PassengerPerformance {

    private static final Vec3 NECK = new Vec3(0, -17, -4);
    private static final float MOST_TURN = 24;

    private final List<Drift> drifts = new ArrayList<>();
    private final List<Vec3> necks = new ArrayList<>();
    private final float rough;

    PassengerPerformance(Scenario scenario, long seed) {
        CabinPlaces places = new CabinPlaces(scenario.cabin());
        for (int i = 0; i < scenario.cabin().passengers(); i++) {
            drifts.add(new Drift(seed + 6_151L * (i + 1)));
            necks.add(places.passengerEyes(i).plus(NECK));
        }
        rough = scenario.exterior().speedKmh() > 1 ? (float) scenario.exterior().vibration() : 0;
    }

    /** How each head has moved from where it rests, in the car's frame. */
    List<Rigid> at(float time) {
        List<Rigid> heads = new ArrayList<>(necks.size());
        for (int i = 0; i < necks.size(); i++) {
            heads.add(head(drifts.get(i), necks.get(i), time));
        }
        return heads;
    }

    private Rigid head(Drift drift, Vec3 neck, float time) {
        float aside = drift.at(time * .17f, 1);
        float turned = MOST_TURN * Math.signum(aside) * smoothStep(.08f, .34f, Math.abs(aside));
        float yaw = turned + 2.2f * drift.at(time * .5f, 2);
        float pitch = 2 * drift.at(time * .3f, 3) + .5f * rough * drift.at(time * 9, 4);
        float roll = 3 * drift.at(time * .23f, 5) + .12f * turned;
        Rigid turn = Rigid.about(neck, Mat3.ofYawPitchRoll(yaw, pitch, roll));
        float shake = .18f * rough * drift.at(time * 7, 6);
        return new Rigid(turn.rotation(), turn.translation().plus(new Vec3(0, shake, 0)));
    }
}
