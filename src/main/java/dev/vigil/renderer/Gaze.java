package dev.vigil.renderer;

import dev.vigil.scenario.GazeZone;

/**
 * Line of sight in the vehicle frame in degrees, azimuth + left, elevation + up.
 *
 * @param zone   that it meets
 * @param target where the sights of both eyes meet
 */
public record Gaze(float azimuth, float elevation, GazeZone zone, VehiclePoint target) {}
