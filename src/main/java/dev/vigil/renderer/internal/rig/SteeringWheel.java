package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.sqrt;

import dev.vigil.renderer.internal.math.Mat3;
import dev.vigil.renderer.internal.math.Rigid;
import dev.vigil.renderer.internal.math.Vec3;

/** Where the steering wheel is; its rim lies in the x-y plane of its own frame, z points along the column to the front. */
public final class SteeringWheel {

    public static final float RADIUS = 18.2f;
    /** Radius of the rim's own thickness. */
    public static final float TUBE = 1.5f;

    private static final float TILT_DEGREES = -24;
    private static final Vec3 CENTRE = new Vec3(0, -35, 46);

    private SteeringWheel() {}

    /** @param steering degrees, + to the driver's right */
    public static Rigid frame(float steering) {
        return new Rigid(Mat3.ofYawPitchRoll(0, TILT_DEGREES, steering), CENTRE);
    }

    /** From a world point to the surface of the rim, cm, negative inside. */
    public static float distanceToRim(Vec3 world) {
        Vec3 p = frame(0).inverse().apply(world);
        float out = sqrt(p.x() * p.x() + p.y() * p.y()) - RADIUS;
        return sqrt(out * out + p.z() * p.z()) - TUBE;
    }
}
