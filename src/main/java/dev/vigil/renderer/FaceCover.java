package dev.vigil.renderer;

/**
 * How much of what faces the camera is hidden by hands and things, 0 to 1; the face's own turning away does not count.
 *
 * @param mouthByHand the mouth, by hands alone
 */
public record FaceCover(float face, float eyes, float mouth, float mouthByHand) {

    public static final FaceCover NONE = new FaceCover(0, 0, 0, 0);
}
