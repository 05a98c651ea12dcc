package dev.vigil.renderer;

/** A point in the car in millimetres: x to the left, y up, z ahead, from between the driver's eyes at rest. */
public record VehiclePoint(float x, float y, float z) {}
