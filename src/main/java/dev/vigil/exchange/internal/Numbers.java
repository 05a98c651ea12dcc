package dev.vigil.exchange.internal;

import java.math.BigDecimal;

/** Decimal text of exact integers, so that what was written is what is read. */
public final class Numbers {

    private Numbers() {}

    /** 1/100 px as pixels with two decimals, {@code -0.05} for -5. */
    public static String pixels(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    /** 1/1000 as a share of 1 with three decimals. */
    public static String share(long permille) {
        return BigDecimal.valueOf(permille, 3).toPlainString();
    }
}
