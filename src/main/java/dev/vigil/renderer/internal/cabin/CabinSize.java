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
        float rearGlassZ) {

    static CabinSize of(BodyClass body) {
        return switch (body) {
            case COMPACT -> new CabinSize(33, 68, 23, -78, -14, 34, -24, 108, -21, -78, -122, -104);
            case SEDAN -> new CabinSize(36, 73, 24, -80, -15, 36, -25, 118, -25, -90, -150, -112);
            case SUV -> new CabinSize(38, 77, 31, -84, -19, 38, -29, 116, -27, -94, -182, -168);
        };
    }
}
