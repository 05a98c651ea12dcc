package dev.vigil.renderer;

/** Gap between the inner lips and its ratio to the mouth's inner width. */
public record MouthOpening(float millimetres, float aspectRatio) {}
