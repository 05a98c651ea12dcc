package dev.vigil.renderer.internal.label;

import static dev.vigil.renderer.internal.math.Scalar.saturate;

import dev.vigil.renderer.Part;
import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.renderer.internal.raster.LensCamera;
import dev.vigil.renderer.internal.rig.PosedHead;

/** Tells white, iris and pupil apart on an eyeball, as they look through the cornea. */
record EyeParts(PosedHead head, LensCamera camera, int samples) {

    private static final float IRIS_RADIUS = .60f;
    private static final float CORNEA_DEPTH = .10f;

    /** Sample position and depth of a point on an eyeball. */
    Part at(int sampleX, int sampleY, float depth) {
        float[] ray = new float[3];
        camera.ray((sampleX + .5f) / samples, (sampleY + .5f) / samples, ray);
        Vec3 view = new Vec3(ray[0], ray[1], ray[2]);
        float along = camera.axes.zx() * ray[0] + camera.axes.zy() * ray[1] + camera.axes.zz() * ray[2];
        Vec3 point = camera.position.plus(view.times(depth / along));
        Vec3 fromRight = point.minus(head.eyeCentre(0));
        Vec3 fromLeft = point.minus(head.eyeCentre(1));
        return fromLeft.norm() < fromRight.norm()
                ? at(fromLeft.unit(), head.sight(1), view.times(-1))
                : at(fromRight.unit(), head.sight(0), view.times(-1));
    }

    private Part at(Vec3 normal, Vec3 sight, Vec3 toCamera) {
        float facing = normal.dot(sight);
        if (facing <= 0) {
            return Part.SCLERA;
        }
        Vec3 across = normal.minus(sight.times(facing));
        float radius = across.norm() * HeadField.EYE_RADIUS / IRIS_RADIUS;
        float depth = CORNEA_DEPTH * saturate(1 - radius * radius * .8f) / HeadField.EYE_RADIUS;
        Vec3 sideways = toCamera.minus(sight.times(toCamera.dot(sight)));
        float seen = across.minus(sideways.times(depth)).norm() * HeadField.EYE_RADIUS;
        return seen < head.pose().pupil() ? Part.PUPIL : seen < IRIS_RADIUS ? Part.IRIS : Part.SCLERA;
    }
}
