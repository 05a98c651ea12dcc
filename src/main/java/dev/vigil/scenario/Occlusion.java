package dev.vigil.scenario;

/**
 * What covers the face.
 *
 * @param transmittanceVisible share of visible light through the lenses, 0 to 1
 * @param transmittanceInfrared share of 940 nm light through the lenses, 0 to 1
 * @param scarf                around the neck up to the lips
 * @param handAt12             one hand on top of the rim, between camera and face
 * @param startSeconds         when mask, hat, scarf, fringe and hand appear
 * @param durationSeconds      how long; 0 = to the end of the clip
 */
public record Occlusion(
        Eyewear eyewear,
        double transmittanceVisible,
        double transmittanceInfrared,
        boolean mask,
        boolean hat,
        boolean scarf,
        boolean fringe,
        boolean handAt12,
        double startSeconds,
        double durationSeconds)
        implements ScenarioPart {

    public static Occlusion defaults() {
        return wearing(Eyewear.NONE, 1, 1);
    }

    public static Occlusion wearing(Eyewear eyewear, double visible, double infrared) {
        return new Occlusion(eyewear, visible, infrared, false, false, false, false, false, 0, 0);
    }
}
