package dev.vigil.media.vision;

/** @param confidence 0 to 1, rising with the weight of the cascade's last stage */
public record DetectedFace(ImageBox box, double confidence) {}
