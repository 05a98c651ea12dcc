package dev.vigil.renderer;

/** A box in pixels, origin top-left. */
public record PixelBox(float x, float y, float width, float height) {}
