package dev.vigil.generation.internal;

import dev.vigil.renderer.HeadPose;

/** The turn of a head: rolled first, then pitched, then turned, about z, x and y. */
record HeadTurn(double yaw, double pitch, double roll) {

    static HeadTurn of(HeadPose head) {
        return new HeadTurn(
                StrictMath.toRadians(head.yaw()),
                StrictMath.toRadians(head.pitch()),
                StrictMath.toRadians(head.roll()));
    }

    /** From the car's axes to the head's. */
    double[] back(double x, double y, double z) {
        double x1 = StrictMath.cos(yaw) * x - StrictMath.sin(yaw) * z;
        double z1 = StrictMath.sin(yaw) * x + StrictMath.cos(yaw) * z;
        double y2 = StrictMath.cos(pitch) * y - StrictMath.sin(pitch) * z1;
        double z2 = StrictMath.sin(pitch) * y + StrictMath.cos(pitch) * z1;
        return new double[] {
            StrictMath.cos(roll) * x1 + StrictMath.sin(roll) * y2,
            StrictMath.cos(roll) * y2 - StrictMath.sin(roll) * x1,
            z2
        };
    }
}
