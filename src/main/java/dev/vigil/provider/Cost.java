package dev.vigil.provider;

import org.jspecify.annotations.Nullable;

/**
 * What something cost.
 *
 * @param unit the provider's, as {@code credits}
 * @param usd in US dollars, where it can be told
 */
public record Cost(double amount, String unit, @Nullable Double usd) {

    public static Cost usd(double amount) {
        return new Cost(amount, "USD", amount);
    }
}
