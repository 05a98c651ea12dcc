package dev.vigil.renderer.internal.cabin;

import static dev.vigil.renderer.internal.field.Sdf.roundBox;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;
import static dev.vigil.renderer.internal.math.Scalar.triangle;

import dev.vigil.renderer.internal.math.Noise;
import dev.vigil.renderer.internal.math.Vec3;
import dev.vigil.scenario.DriveSide;

/** The inside of the car as a box with windows, intersected per background pixel; a left-hand drive car, mirrored if need be. */
public final class CabinBox {

    private static final float LEFT = 50;
    private static final float RIGHT = -112;
    private static final float ROOF = 27;
    private static final float FLOOR = -80;
    private static final float REAR = -150;

    /** What a ray meets: position, inward normal, reflectance and how far it is a window. */
    public static final class Hit {
        public float x;
        public float y;
        public float z;
        public float nx;
        public float ny;
        public float nz;
        public float visible;
        public float infrared;
        public float window;
    }

    private final float side;

    public CabinBox(DriveSide driveSide) {
        this.side = driveSide == DriveSide.LHD ? 1 : -1;
    }

    public void intersect(Vec3 from, float dirX, float dy, float dz, Hit hit) {
        float ox = from.x() * side;
        float dx = dirX * side;
        float wall = dx > 0 ? (LEFT - ox) / dx : (RIGHT - ox) / dx;
        float level = dy > 0 ? (ROOF - from.y()) / dy : (FLOOR - from.y()) / dy;
        float rear = dz < 0 ? (REAR - from.z()) / dz : Float.MAX_VALUE;
        float t = Math.min(wall, Math.min(level, rear));
        float x = ox + t * dx;
        hit.y = from.y() + t * dy;
        hit.z = from.z() + t * dz;
        hit.x = x * side;
        hit.nx = 0;
        hit.ny = 0;
        hit.nz = 0;
        hit.window = 0;
        hit.visible = .10f;
        hit.infrared = .17f;
        if (t == wall) {
            hit.nx = (dx > 0 ? -1 : 1) * side;
            hit.window = Math.max(
                    window(hit.z, hit.y, -14, 75, -12.5f, 19, 6), window(hit.z, hit.y, -96, -33, -12.5f, 17, 8));
            if (hit.y < -15.7f) {
                scale(hit, .7f * (1 + .25f * triangle((hit.y + 30) * .05f)));
            }
        } else if (t == rear) {
            hit.nz = 1;
            hit.window = window(x + 31, hit.y, -52, 52, -11, 17, 9);
            if (hit.y < -14) {
                scale(hit, .5f);
            }
        } else if (dy > 0) {
            hit.ny = -1;
            hit.visible = .38f;
            hit.infrared = .42f;
        } else {
            hit.ny = 1;
            hit.visible = .05f;
            hit.infrared = .05f;
        }
        scale(hit, 1 + Noise.at(x * .8f, hit.y * .8f, hit.z * .8f) * .06f);
    }

    private static void scale(Hit hit, float k) {
        hit.visible *= k;
        hit.infrared *= k;
    }

    private static float window(float x, float y, float x0, float x1, float y0, float y1, float corner) {
        float d = roundBox(x - (x0 + x1) / 2, y - (y0 + y1) / 2, 0, (x1 - x0) / 2, (y1 - y0) / 2, 100, corner);
        return smoothStep(.5f, -.5f, d);
    }
}
