package dev.vigil.renderer;

/** The extent of the face from chin to hairline in pixels: what can be seen of it, or all of it if nothing can. */
public record FaceBox(float x, float y, float width, float height, Visibility visibility) {}
