package dev.vigil.dataset.query;

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
}
