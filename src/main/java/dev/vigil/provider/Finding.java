package dev.vigil.provider;

/**
 * What a model does not do as it was asked.
 *
 * @param field of the order, as {@code seed}
 * @param refusal the order cannot be sent; otherwise it is sent, and this is what will differ
 */
public record Finding(String field, String sentence, boolean refusal) {

    public static Finding warning(String field, String sentence) {
        return new Finding(field, sentence, false);
    }

    public static Finding refusal(String field, String sentence) {
        return new Finding(field, sentence, true);
    }
}
