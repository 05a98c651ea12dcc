package dev.vigil.renderer.internal.mesh;

/** What moves a mesh. */
public enum Attachment {
    WORLD,
    HEAD,
    /**
     * Strands rooted in the lid margins: the place holds the side, how far along the margin from the inner corner (0 to 1), and
     * 1 for the upper lid; the normal holds the way outward, up along the lid and forward off it, in cm.
     */
    LIDS,
    /** Trunk and sleeves; limb 0 is the right arm, 1 the left. */
    BODY,
    /** Limbs are the fingers from the thumb on, then the wrist. */
    LEFT_HAND,
    RIGHT_HAND,
    WHEEL,
    PHONE,
    CUP,
    BOTTLE,
    CIGARETTE,
    FOOD,
    /** Heads of passengers. */
    PASSENGER_0,
    PASSENGER_1,
    PASSENGER_2,
    PASSENGER_3;

    /** @param number of the passenger, 0 to 3 */
    public static Attachment ofPassenger(int number) {
        return values()[PASSENGER_0.ordinal() + number];
    }

    /** Number of the passenger whose head it is, -1 for anything else. */
    public int passenger() {
        return this.compareTo(PASSENGER_0) < 0 ? -1 : ordinal() - PASSENGER_0.ordinal();
    }

    /** Whether vertices follow limbs by {@link Mesh#limb} and {@link Mesh#along} rather than as one rigid body. */
    public boolean jointed() {
        return this == BODY || this == LEFT_HAND || this == RIGHT_HAND;
    }
}
