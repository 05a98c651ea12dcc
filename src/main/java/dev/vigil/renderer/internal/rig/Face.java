package dev.vigil.renderer.internal.rig;

/**
 * What the mouth and the muscles of the face do in a frame.
 *
 * @param yawn    0 to 1
 * @param voice   how loud a voice opens the mouth, 0 to 1
 * @param laugh   0 to 1
 * @param lids    what the face leaves of the lids' opening, 0 to 1
 */
record Face(
        float jawDegrees,
        Expression expression,
        float yawn,
        float voice,
        float laugh,
        Sneezes.Sneeze sneeze,
        float lids,
        boolean talking) {}
