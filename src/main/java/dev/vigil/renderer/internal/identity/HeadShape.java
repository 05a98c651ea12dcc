package dev.vigil.renderer.internal.identity;

/**
 * A point in the space of head shapes; 0 is average except for the scales, which are around 1.
 *
 * @param ageing 0 at 16 years, 1 at 80
 */
public record HeadShape(
        float width,
        float faceLength,
        float skullHeight,
        float jawWidth,
        float chin,
        float noseLength,
        float noseWidth,
        float noseBridge,
        float lipFullness,
        float cheek,
        float brow,
        float fat,
        float ageing,
        boolean female) {}
