package dev.vigil.renderer.internal.gaze;

import dev.vigil.renderer.internal.math.Vec3;

/** A box along the axes of the car. */
record Block(Vec3 centre, Vec3 half) implements ZoneShape {

    @Override
    public float hit(Vec3 from, Vec3 direction) {
        Vec3 to = centre.minus(from);
        float[] span = {0, MISSED};
        narrow(span, to.x(), half.x(), direction.x());
        narrow(span, to.y(), half.y(), direction.y());
        narrow(span, to.z(), half.z(), direction.z());
        return span[0] <= span[1] ? span[0] : MISSED;
    }

    /** Keeps the part of the ray between two parallel sides. */
    private static void narrow(float[] span, float centre, float half, float slope) {
        if (slope == 0) {
            if (Math.abs(centre) > half) {
                span[1] = -1;
            }
            return;
        }
        float one = (centre - half) / slope;
        float other = (centre + half) / slope;
        span[0] = Math.max(span[0], Math.min(one, other));
        span[1] = Math.min(span[1], Math.max(one, other));
    }
}
