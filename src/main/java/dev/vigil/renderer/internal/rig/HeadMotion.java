package dev.vigil.renderer.internal.rig;

import dev.vigil.renderer.internal.math.Vec3;

/** What moves the head apart from the way to a target: degrees and cm. */
record HeadMotion(float yaw, float pitch, float roll, Vec3 shift) {}
