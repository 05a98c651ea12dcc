package dev.vigil.renderer.internal.rig;

import static dev.vigil.renderer.internal.math.Scalar.length;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.smoothStep;

import dev.vigil.renderer.internal.field.HeadField;
import dev.vigil.renderer.internal.math.Vec3;

/** Moves the flesh of the face at rest for an expression; smooth, symmetric, and still around the lid margins. */
final class FaceMuscles {

    private final Expression expression;
    private final boolean relaxed;
    private final Vec3 eye;
    private final Vec3 corner;
    private final Vec3 cheek;
    private final Vec3 underEye;
    private final Vec3 brow;
    private final Vec3 forehead;
    private final Vec3 mouth;

    FaceMuscles(Expression expression, HeadField head) {
        this.expression = expression;
        this.relaxed = expression.equals(Expression.NEUTRAL);
        this.eye = head.leftEye();
        this.corner = head.fromCanonical(2.85f, -7.43f, 8.35f);
        this.cheek = head.fromCanonical(3.9f, -3.7f, 7.8f);
        this.underEye = head.fromCanonical(3.2f, -2.1f, 8.3f);
        this.brow = head.fromCanonical(2.8f, 1.9f, 8.4f);
        this.forehead = head.fromCanonical(2.0f, 4.4f, 8.2f);
        this.mouth = head.fromCanonical(0, -7.65f, 9.0f);
    }

    boolean moves(float y, float z) {
        return !relaxed && z > 3.5f && y < 8 && y > -13;
    }

    /** Replaces the point in {@code p} by where the muscles pull it. */
    void pull(float[] p) {
        float side = p[0] < 0 ? -1 : 1;
        float x = p[0] * side;
        float y = p[1];
        float z = p[2];
        // Lids are cut at rest, so the skin that carries them stays where it is.
        float loose = smoothStep(1.5f, 2.3f, length(x - eye.x(), y - eye.y(), z - eye.z()));
        float dx = 0;
        float dy = 0;
        float dz = 0;
        if (expression.smile() > 0) {
            float w = expression.smile() * near(x, y, z, corner, 2.7f);
            float c = expression.smile() * near(x, y, z, cheek, 2.9f);
            dx += .62f * w + .12f * c;
            dy += .58f * w + .42f * c;
            dz += -.34f * w + .30f * c - .12f * expression.smile() * near(x, y, z, mouth, 2.2f);
        }
        if (expression.squint() > 0) {
            float w = expression.squint() * near(x, y, z, underEye, 2.0f);
            float b = expression.squint() * near(x, y, z, brow, 2.4f);
            dx -= .08f * b;
            dy += .34f * w - .24f * b;
            dz += .12f * w + .06f * b;
        }
        if (expression.browRaise() > 0) {
            dy += expression.browRaise() * (.72f * near(x, y, z, brow, 3.0f) + .40f * near(x, y, z, forehead, 3.4f));
        }
        if (expression.lipRounding() > 0) {
            float w = expression.lipRounding() * near(x, y, z, mouth, 4.5f);
            dx -= .36f * w * x;
            dz += .72f * w;
            dy -= .10f * w * (y - mouth.y());
        }
        if (expression.gape() > 0) {
            // A wide open mouth is an oval: the sides of the lower lip rise, the upper lip arches, the corners sink.
            float w = expression.gape() * near(x, y, z, mouth, 4.0f);
            float upper = smoothStep(-.3f, .3f, y - mouth.y());
            float aside = saturate(x * x / 3.6f);
            dy += w * ((1 - upper) * .62f * aside + upper * .30f * (1 - aside));
            dy -= .40f * expression.gape() * near(x, y, z, corner, 2.6f);
        }
        p[0] = side * Math.max(0, x + dx * loose);
        p[1] = y + dy * loose;
        p[2] = z + dz * loose;
    }

    /** 1 at the centre, falling smoothly to 0 at the radius. */
    private static float near(float x, float y, float z, Vec3 c, float radius) {
        float ax = x - c.x();
        float ay = y - c.y();
        float az = z - c.z();
        float q = 1 - (ax * ax + ay * ay + az * az) / (radius * radius);
        return q > 0 ? q * q : 0;
    }
}
