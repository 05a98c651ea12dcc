package dev.vigil.renderer;

/** Gap between the lids at the eye's middle; ratio 1 is the person's own open eye looking straight ahead. */
public record EyeOpening(float millimetres, float ratio, Visibility visibility) {}
