package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.gaze.Sightline;
import dev.vigil.renderer.internal.math.Vec3;

/** Head and eyes on their way to a target or there; degrees, lean in cm, twist of the trunk. */
record Look(float headYaw, float headPitch, Sightline gaze, Vec3 lean, float twist) {}
