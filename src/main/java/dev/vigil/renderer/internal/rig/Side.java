package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Vec3;

/** The driver's own sides. */
public enum Side {
    RIGHT,
    LEFT;

    /** A point or direction given for the right side, on this side. */
    Vec3 of(Vec3 right) {
        return this == RIGHT ? right : right.mirrored();
    }
}
