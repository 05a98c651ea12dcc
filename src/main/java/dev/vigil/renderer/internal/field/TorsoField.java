package dev.vigil.renderer.internal.field;

import static dev.vigil.renderer.internal.field.Sdf.capsule;
import static dev.vigil.renderer.internal.field.Sdf.ellipsoid;
import static dev.vigil.renderer.internal.field.Sdf.smoothMin;
import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.identity.HeadShape;
import dev.vigil.renderer.internal.identity.Identity;
import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.scenario.Clothing;

/** Clothed upper body in world space, reclined, with both sleeves, folds and a collar. */
public final class TorsoField implements Field {

    /** The trunk was sculpted for a longer neck. */
    private static final float LIFT = 2.6f;

    private static final float CLOTH_THICKNESS = .38f;

    private final HeadField head;
    private final CollarField collar;
    private final float width;
    private final float fat;
    private final float seed;
    private final boolean female;
    private final ArmBones rightArm;
    private final SleeveField leftSleeve;

    public TorsoField(Identity identity, HeadField head) {
        HeadShape shape = identity.shape();
        this.head = head;
        this.collar = new CollarField(head, identity.appearance().clothing());
        this.female = shape.female();
        this.width = identity.bodyScale() * (female ? .97f : 1f);
        this.fat = shape.fat();
        this.seed = Math.floorMod(identity.seed(), 97L);
        this.rightArm = ArmBones.of(identity.bodyScale(), 17.4f * width, -25.8f + LIFT);
        this.leftSleeve = new SleeveField(rightArm, identity.appearance().clothing() == Clothing.TSHIRT, width, seed);
    }

    public ArmBones rightArm() {
        return rightArm;
    }

    @Override
    public float distance(float x, float y, float z) {
        return collar.dress(body(x, y, z), x, y, z) * .8f;
    }

    /** Whether a point of the surface belongs to what is worn under a jacket. */
    public boolean inner(float x, float y, float z) {
        return collar.layered() && collar.inner(body(x, y, z), x, y, z);
    }

    /** Whether a point of the surface is the skin of an arm. */
    public boolean bare(float x, float y, float z) {
        return leftSleeve.bare(Math.abs(x), y, z);
    }

    private float body(float x, float worldY, float z) {
        float y = worldY - LIFT;
        float ax = Math.abs(x);
        float reclined = z + .20f * (y + 22);
        float d = trunk(ax, y, reclined);
        float arm = leftSleeve.distance(ax, worldY, z);
        d = smoothMin(d - folds(x, ax, y, z), arm, mix(4.5f, 1.2f, smoothStep(19, 27, ax)));
        return worldY < -38 || ax > 19 ? d : smoothMin(d, head.neckDistance(x, worldY, z) - CLOTH_THICKNESS, 2.2f);
    }

    private float trunk(float x, float y, float z) {
        float d = ellipsoid(x, y, z, 0, -42, -3.5f, 17 * width, 19.5f, 11.5f);
        d = smoothMin(d, capsule(x, y, z, 4.5f * width, -21.2f, -5.2f, 3.4f, 17.0f * width, -25.6f, -4.6f, 4.3f), 5f);
        float chest = female ? 1 : 0;
        d = smoothMin(d, ellipsoid(x, y, z, 7.0f * width, -35, 2.0f + 2.0f * chest, 7.2f, 7.5f - chest, 5.6f), 4.5f);
        return smoothMin(d, ellipsoid(x, y, z, 0, -52, 0, 15.5f + 2 * fat, 14, 11.5f + 2.5f * fat), 6f);
    }

    private float folds(float x, float ax, float y, float z) {
        float warp = Noise.at(x * .06f + 3, y * .06f, z * .06f + seed * 7) * 6;
        float across = ax * .8f + y * .45f + warp;
        float along = y - ax * .5f;
        float ridge = 1 - Math.abs(Noise.at(across * .16f + 9, along * .045f, z * .05f + seed * 3));
        float crease = 1 - Math.abs(Noise.at(across * .07f + 2, along * .11f + 5, z * .09f + seed));
        // Folds die out towards the neckline, where the cloth lies on the shoulders.
        float calm = smoothStep(7, 16, length(x, (y + 20) * .8f, z + 4));
        return calm * (ridge * ridge * ridge * .55f + crease * crease * crease * crease * .35f)
                + calm * Noise.at(x * .05f, y * .05f, z * .05f + seed) * .8f;
    }
}
