package dev.vigil.renderer.internal.sensor;

import static dev.vigil.renderer.internal.math.Scalar.mix;
import static dev.vigil.renderer.internal.math.Scalar.saturate;
import static dev.vigil.renderer.internal.math.Scalar.sqrt;

/** A filmic curve from exposed light to the bytes of a picture. */
final class ToneCurve {

    /** The table holds for light from here to there. */
    private static final float FROM = 0x1p-20f;

    private static final float TO = 64;

    /** Floats that differ in fewer of their last bits share an entry of the table. */
    private static final int SHARED_BITS = 14;

    private static final int FIRST = Float.floatToRawIntBits(FROM) >>> SHARED_BITS;
    private static final short UNDECIDED = -1;
    private static final short[] LEVELS = levels();

    private ToneCurve() {}

    private static short[] levels() {
        short[] levels = new short[(Float.floatToRawIntBits(TO) >>> SHARED_BITS) - FIRST];
        for (int i = 0; i < levels.length; i++) {
            int least = exact(Float.intBitsToFloat(FIRST + i << SHARED_BITS));
            int most = exact(Float.intBitsToFloat((FIRST + i + 1 << SHARED_BITS) - 1));
            levels[i] = least == most ? (short) least : UNDECIDED;
        }
        return levels;
    }

    /** @param light at least 0 */
    static byte level(float light) {
        if (light < FROM || light >= TO) {
            return (byte) exact(light);
        }
        int level = LEVELS[(Float.floatToRawIntBits(light) >>> SHARED_BITS) - FIRST];
        return (byte) (level == UNDECIDED ? exact(light) : level);
    }

    private static int exact(float light) {
        float film = saturate(light * (2.51f * light + .20f) / (light * (2.43f * light + .70f) + .20f));
        float gamma = sqrt(film);
        float curve = mix(gamma, gamma * gamma * (3 - 2 * gamma), .45f);
        return (int) (255 * saturate(curve) + .5f);
    }
}
