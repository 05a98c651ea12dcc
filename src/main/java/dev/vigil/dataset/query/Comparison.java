package dev.vigil.dataset.query;

import java.math.BigDecimal;

/** How a number is compared; the sign is the same in the language and in SQL. */
public enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    UNEQUAL("!="),
    MORE(">"),
    LESS("<"),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** Whether it is met by no such thing at all. */
    boolean holdsForZero(BigDecimal bound) {
        int zero = -bound.signum();
        return switch (this) {
            case AT_LEAST -> zero >= 0;
            case AT_MOST -> zero <= 0;
            case UNEQUAL -> zero != 0;
            case MORE -> zero > 0;
            case LESS -> zero < 0;
            case EQUAL -> zero == 0;
        };
    }
}
