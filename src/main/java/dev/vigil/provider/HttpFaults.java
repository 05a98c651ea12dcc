package dev.vigil.provider;

/** Faults of calls in words. */
final class HttpFaults {

    private HttpFaults() {}

    static String sentence(CallFailed e) {
        return switch (e.status()) {
            case 401, 403 -> "The provider does not take the key of this connection any more.";
            case 429 -> "The provider wants to be asked less often.";
            default -> String.valueOf(e.getMessage());
        };
    }
}
