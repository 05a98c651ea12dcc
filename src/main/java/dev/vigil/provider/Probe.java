package dev.vigil.provider;

import java.util.List;

/**
 * What a test of a connection found.
 *
 * @param works whether the server answered and took the key, as far as that can be told for nothing
 * @param models that it offers; empty where the API does not tell
 */
public record Probe(boolean works, String sentence, List<String> models) {

    public static Probe failed(String sentence) {
        return new Probe(false, sentence, List.of());
    }
}
