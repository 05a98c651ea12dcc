package dev.vigil.provider;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Fetches files that a provider names: each address is hostile until it was looked at. */
public interface Downloads {

    /**
     * Writes what is at an address to a file, within limits of bytes and time.
     *
     * <p>An address of the endpoint's own origin is followed as it is; all others must be https and lead to public addresses
     * of the internet, looked up once and connected to as looked up, and so must every redirect.
     *
     * @param headers sent to the endpoint's own origin and to nobody else
     * @throws RefusedAddress where it may not be fetched from
     * @throws IOException where it did not come whole, or is no video
     */
    void fetch(URI from, Endpoint at, Map<String, String> headers, Path into) throws IOException;
}
