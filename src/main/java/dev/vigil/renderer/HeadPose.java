package dev.vigil.renderer;

/** Head against the vehicle in degrees: yaw + left, pitch + up, roll + right, driver's own sides. */
public record HeadPose(float yaw, float pitch, float roll) {}
