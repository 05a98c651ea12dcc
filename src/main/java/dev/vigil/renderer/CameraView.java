package dev.vigil.renderer;

/**
 * Head and gaze as the camera sees them, degrees: 0 when they face along its line of sight, yaw and azimuth + to the
 * driver's left, pitch and elevation + up, roll + right.
 */
public record CameraView(HeadPose head, float gazeAzimuth, float gazeElevation) {}
