package dev.vigil.exchange.internal.yolo;

import dev.vigil.exchange.internal.ForeignTracks;
import dev.vigil.labeling.InvalidLabels;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths as shares of a picture's side: eight decimals give back every 1/100 px of the largest picture there can be. */
final class Shares {

    private static final int DECIMALS = 8;

    private Shares() {}

    /** @param parts in 1/{@code perPixel} px */
    static String of(long parts, int side, int perPixel) {
        return BigDecimal.valueOf(parts)
                .divide(BigDecimal.valueOf((long) side * perPixel), DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** The whole number of 1/{@code perPixel} px that a share is nearest to. */
    static long parts(String share, int side, int perPixel) {
        try {
            double value = Double.parseDouble(share);
            ForeignTracks.hundredths(value * side);
            return Math.round(value * side * perPixel);
        } catch (NumberFormatException e) {
            throw new InvalidLabels("/labels", "numbers are expected, not '" + share + "'");
        }
    }
}
