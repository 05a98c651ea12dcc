package dev.vigil.renderer.internal.gaze;

import dev.vigil.renderer.internal.math.Vec3;

/** The extent of something in or around the cabin that can be looked at, vehicle frame in cm. */
sealed interface ZoneShape permits Panel, Block {

    float MISSED = Float.MAX_VALUE;

    /** Distance along a unit direction to the shape, {@link #MISSED} if the ray passes by. */
    float hit(Vec3 from, Vec3 direction);

    Vec3 centre();
}
