package dev.vigil.renderer;

/** A picture with its labels and its maps of parts and depth. */
public record MappedFrame(RenderedFrame frame, FrameMaps maps) {}
