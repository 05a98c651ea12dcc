package dev.vigil.renderer.internal.identity;

/** Everything that stays the same about a person over all clips. */
public record Identity(HeadShape shape, Appearance appearance, float apertureCm, float bodyScale, long seed) {}
