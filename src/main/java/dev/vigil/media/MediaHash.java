package dev.vigil.media;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** The name of stored bytes: their SHA-256 as 64 lower-case hex digits, and nothing else ever. */
public record MediaHash(String hex) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public MediaHash {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a lower-case SHA-256 in hex");
        }
    }

    /** @param digest the 32 bytes of a SHA-256 */
    public static MediaHash of(byte[] digest) {
        return new MediaHash(HexFormat.of().formatHex(digest));
    }

    @Override
    public String toString() {
        return hex;
    }
}
