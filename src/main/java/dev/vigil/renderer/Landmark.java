package dev.vigil.renderer;

/** A point of the face in pixels, origin top-left, pixel centres at .5, and its place in the car. */
public record Landmark(float x, float y, Visibility visibility, VehiclePoint place) {}
