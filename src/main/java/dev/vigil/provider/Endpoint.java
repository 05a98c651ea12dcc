package dev.vigil.provider;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and as whom a provider is called.
 *
 * @param key the secret, none where the server asks for none; it stands in no text that this record gives
 * @param options by name, see {@link Family#options()}
 */
public record Endpoint(URI address, @Nullable String key, String model, Map<String, String> options) {

    /** Of an option, or what is usual where nothing is said. */
    public String option(Family family, String name) {
        var said = options.getOrDefault(name, "");
        return said.isBlank()
                ? family.options().stream()
                        .filter(option -> option.name().equals(name))
                        .map(Family.Option::usual)
                        .findFirst()
                        .orElse("")
                : said.strip();
    }

    /** An address below this one. */
    public URI at(String path) {
        var base = address.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /** Whether an address is at the very server that takes the orders: only there the key may go. */
    public boolean sameOrigin(URI other) {
        return address.getScheme().equalsIgnoreCase(other.getScheme())
                && address.getHost().equalsIgnoreCase(other.getHost())
                && port(address) == port(other);
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    @Override
    public String toString() {
        return address + " " + model;
    }
}
