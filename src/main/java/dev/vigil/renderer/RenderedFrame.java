package dev.vigil.renderer;

/** One picture, {@code width * height * layout.bytesPerPixel()} bytes, with its exact labels. */
public record RenderedFrame(byte[] pixels, FrameTruth truth) {}
