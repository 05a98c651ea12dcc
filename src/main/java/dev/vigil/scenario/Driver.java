package dev.vigil.scenario;

/**
 * The person at the wheel.
 *
 * @param age              years, 16 to 80
 * @param fitzpatrick      skin type, 1 to 6
 * @param apertureMm       height of the open eye, 6 to 12 mm
 * @param facialHairMm     beard length, 0 to 200 mm
 * @param identitySeed     which person; clips with the same seed share one identity and one dataset split
 */
public record Driver(
        int age,
        Sex sex,
        Stature stature,
        int fitzpatrick,
        double apertureMm,
        HairStyle hair,
        double facialHairMm,
        LashMakeup lashMakeup,
        Clothing clothing,
        long identitySeed)
        implements ScenarioPart {

    /** In a t-shirt. */
    public Driver(
            int age,
            Sex sex,
            Stature stature,
            int fitzpatrick,
            double apertureMm,
            HairStyle hair,
            double facialHairMm,
            LashMakeup lashMakeup,
            long identitySeed) {
        this(age, sex, stature, fitzpatrick, apertureMm, hair, facialHairMm, lashMakeup, Clothing.TSHIRT, identitySeed);
    }

    public static Driver defaults() {
        return new Driver(35, Sex.MALE, Stature.AM50, 3, 9, HairStyle.SHORT, 0, LashMakeup.NONE, 1);
    }

    public Driver wearing(Clothing other) {
        return new Driver(
                age, sex, stature, fitzpatrick, apertureMm, hair, facialHairMm, lashMakeup, other, identitySeed);
    }

    /** Somebody else of the same description. */
    public Driver withIdentitySeed(long seed) {
        return new Driver(age, sex, stature, fitzpatrick, apertureMm, hair, facialHairMm, lashMakeup, clothing, seed);
    }
}
