package dev.vigil.renderer;

import dev.vigil.scenario.GazeZone;

/** Line of sight in the vehicle frame in degrees, azimuth + left, elevation + up, and the zone it meets. */
public record Gaze(float azimuth, float elevation, GazeZone zone) {}
