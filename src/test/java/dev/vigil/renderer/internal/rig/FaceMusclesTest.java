package dev.vigil.renderer.internal.rig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.identity.IdentitySampler;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.Driver;
import org.junit.jupiter.api.Test;

class FaceMusclesTest {

    private final HeadField head =
            new HeadField(IdentitySampler.sample(Driver.defaults()).shape());
    private final Vec3 corner = head.fromCanonical(2.8f, -7.43f, 8.4f);
    private final Vec3 brow = head.fromCanonical(2.8f, 1.9f, 8.4f);

    @Test
    void smileDrawsTheCornersOfTheMouthOutAndUp() {
        Vec3 moved = pulled(new Expression(1, 0, 0, 0, 0), corner);

        assertThat(moved.x()).isGreaterThan(corner.x() + .3f);
        assertThat(moved.y()).isGreaterThan(corner.y() + .3f);
    }

    @Test
    void roundLipsAreNarrowAndForward() {
        Vec3 moved = pulled(new Expression(0, 0, 0, 1, 0), corner);

        assertThat(moved.x()).isLessThan(corner.x() - .2f);
        assertThat(moved.z()).isGreaterThan(corner.z() + .2f);
    }

    @Test
    void raisedBrowsRise() {
        assertThat(pulled(new Expression(0, 0, 1, 0, 0), brow).y()).isGreaterThan(brow.y() + .4f);
    }

    @Test
    void bothHalvesOfTheFaceMoveAlike() {
        Expression all = new Expression(.7f, .5f, .3f, .2f, .4f);

        assertThat(pulled(all, corner.mirrored())).isEqualTo(pulled(all, corner).mirrored());
    }

    @Test
    void lidsAndTheBackOfTheHeadStay() {
        Expression all = new Expression(1, 1, 1, 1, 1);
        Vec3 lid = head.leftEye().plus(new Vec3(.3f, -.4f, 1.3f));
        FaceMuscles muscles = new FaceMuscles(all, head);

        assertThat(pulled(all, lid)).isEqualTo(lid);
        assertThat(muscles.moves(3, -6)).isFalse();
        assertThat(new FaceMuscles(Expression.NEUTRAL, head).moves(-7, 9)).isFalse();
    }

    @Test
    void squintingNarrowsTheGapFromBelow() {
        EyelidAperture relaxed = new EyelidAperture(1, .9f, 0, 0, 0);
        EyelidAperture squinting = new EyelidAperture(1, .9f, 0, 1, 0);

        assertThat(squinting.lowerEdge(0)).isGreaterThan(relaxed.lowerEdge(0) + .15f);
        assertThat(squinting.openingCm()).isBetween(.3f * relaxed.openingCm(), .8f * relaxed.openingCm());
    }

    private Vec3 pulled(Expression expression, Vec3 at) {
        float[] p = {at.x(), at.y(), at.z()};
        new FaceMuscles(expression, head).pull(p);
        return new Vec3(p[0], p[1], p[2]);
    }
}
