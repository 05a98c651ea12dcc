package dev.vigil.renderer;

/** A value over the closed frame interval [start, end]. */
public record TruthSpan(int start, int end, String value) {}
