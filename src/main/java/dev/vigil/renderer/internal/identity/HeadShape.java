package dev.vigil.renderer.internal.identity;

/**
 * A point in the space of head shapes. Unless said otherwise a value is in units of about one standard deviation around the
 * average head, which is 0.
 *
 * @param fat       0 lean to 1 heavy
 * @param ageing    0 at 16 years, 1 at 80
 * @param asymmetry sideways drift of nose and chin, + to the driver's left
 */
public record HeadShape(
        Skull skull,
        Jaw jaw,
        Nose nose,
        Mouth mouth,
        Eyes eyes,
        Cheeks cheeks,
        Ears ears,
        Neck neck,
        float fat,
        float ageing,
        float asymmetry,
        boolean female) {

    /** Width, height and face length are scales around 1. */
    public record Skull(
            float width, float height, float faceLength, float foreheadSlope, float foreheadWidth, float browRidge) {}

    /** @param drop how far the jaw's corner hangs down, + square, - sloping */
    public record Jaw(float width, float drop, float chinHeight, float chinWidth, float chinProjection) {}

    /** @param tilt + for a tip that turns up */
    public record Nose(
            float length,
            float projection,
            float wings,
            float bridge,
            float bridgeWidth,
            float hump,
            float tilt,
            float tip) {}

    /** @param protrusion how far both lips lie in front of the face's line */
    public record Mouth(float width, float upperLip, float lowerLip, float philtrum, float protrusion) {}

    /**
     * @param tilt + when the outer corner is higher
     * @param fold 0 for a deep crease to 1 for a smooth upper lid
     */
    public record Eyes(float spacing, float depth, float tilt, float fold, float browHeight, float browArch) {}

    /** Width of the cheekbones and fullness below them. */
    public record Cheeks(float bone, float fullness) {}

    /** @param flare how far they stand off */
    public record Ears(float size, float flare) {}

    /** @param larynx 0 for none to 1 for a marked one */
    public record Neck(float width, float larynx) {}

    public float width() {
        return skull.width;
    }

    public float faceLength() {
        return skull.faceLength;
    }

    public float skullHeight() {
        return skull.height;
    }
}
