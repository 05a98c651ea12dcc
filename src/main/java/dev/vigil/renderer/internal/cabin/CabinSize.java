package dev.vigil.renderer.internal.cabin;

import dev.vigil.scenario.BodyClass;

/**
 * What a body class changes inside, in cm from the driver's eyes.
 *
 * @param centre     sideways distance from the driver to the middle of the car
 * @param halfWidth  from the middle to the side glass at the belt line
 * @param beltLine   lower edge of the side windows
 * @param headerZ    upper edge of the windscreen
 * @param cowlZ      lower edge of the windscreen, {@code cowlY} high
 * @param pillarZ    middle of the B-pillar
 * @param rearHeadZ  heads on the rear bench
 * @param shelfZ     lower edge of the rear window
 * @param rearGlassZ its upper edge
 * @param doorEndZ   end of the rear door's window
 * @param quarterZ   end of a further side window behind it, or {@code doorEndZ} without one
 * @param privacy    share of light that the rear windows let through, 0 to 1
 */
record CabinSize(
        float centre,
        float halfWidth,
        float roof,
        float floor,
        float beltLine,
        float headerZ,
        float cowlY,
        float cowlZ,
        float pillarZ,
        float rearHeadZ,
        float shelfZ,
        float rearGlassZ,
        float doorEndZ,
        float quarterZ,
        float privacy) {

    /** How far the side glass leans in from the belt line to the roof, cm. */
    static final float GLASS_LEAN = 13;

    static CabinSize of(BodyClass body) {
        return switch (body) {
            case COMPACT -> new CabinSize(33, 68, 23, -78, -14, 34, -24, 108, -21, -78, -122, -104, -74, -74, .7f);
            case SEDAN -> new CabinSize(36, 73, 24, -80, -15, 36, -25, 118, -25, -90, -150, -112, -92, -92, .7f);
            case SUV -> new CabinSize(38, 77, 31, -84, -19, 38, -29, 116, -27, -94, -182, -168, -96, -158, .3f);
        };
    }
}
