package dev.vigil.renderer;

/** A point of the face in pixels, origin top-left, pixel centres at .5. */
public record Landmark(float x, float y, Visibility visibility) {}
