package dev.vigil.renderer.internal.gaze;

import dev.vigil.renderer.internal.math.Vec3;

/**
 * A flat rectangle.
 *
 * @param across from the centre to the middle of one side
 * @param up     from the centre to the middle of the upper side, at right angles to {@code across}
 */
record Panel(Vec3 centre, Vec3 across, Vec3 up) implements ZoneShape {

    /** A rectangle turned to the eye. */
    static Panel facing(Vec3 eye, Vec3 centre, float halfWidth, float halfHeight) {
        Vec3 sight = centre.minus(eye).unit();
        Vec3 across = new Vec3(sight.z(), 0, -sight.x()).unit();
        return new Panel(
                centre, across.times(halfWidth), sight.cross(across).unit().times(halfHeight));
    }

    @Override
    public float hit(Vec3 from, Vec3 direction) {
        Vec3 normal = across.cross(up);
        float slope = direction.dot(normal);
        if (slope == 0) {
            return MISSED;
        }
        float distance = centre.minus(from).dot(normal) / slope;
        Vec3 off = from.plus(direction.times(distance)).minus(centre);
        boolean inside = Math.abs(off.dot(across)) <= across.dot(across) && Math.abs(off.dot(up)) <= up.dot(up);
        return distance > 0 && inside ? distance : MISSED;
    }
}
