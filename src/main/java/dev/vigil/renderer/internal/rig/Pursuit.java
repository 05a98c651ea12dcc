package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.mix;

import dev.vigil.scenario.DriveSide;
import dev.vigil.scenario.GazeZone;
import dev.vigil.scenario.Scenario;

/** Eyes that follow what passes by a side window, and jump back to the next thing. */
final class Pursuit {

    private static final float SWEEP_DEGREES = 5;
    private static final float SECONDS = .42f;
    private static final float FULL_SPEED_KMH = 50;

    private final float sweep;
    private final float left;

    Pursuit(Scenario scenario) {
        this.sweep = SWEEP_DEGREES * Math.min(1, (float) scenario.exterior().speedKmh() / FULL_SPEED_KMH);
        this.left = scenario.cabin().driveSide() == DriveSide.LHD ? 1 : -1;
    }

    /** Degrees to the left of the target. */
    float azimuth(GazeZone target, float time) {
        float backward = switch (target) {
            case DRIVER_SIDE_WINDOW -> left;
            case PASSENGER_SIDE_WINDOW -> -left;
            default -> 0;
        };
        if (backward == 0 || sweep == 0) {
            return 0;
        }
        float beat = (float) Math.floor(time / SECONDS);
        float within = time - beat * SECONDS;
        Saccade back = new Saccade(SECONDS, sweep);
        float following = SECONDS - back.seconds();
        float done =
                within < following ? within / following : mix(1, 0, new Saccade(following, sweep).progress(within));
        return backward * sweep * (done - .5f);
    }
}
