package dev.vigil.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call that brought no answer, or a bad one; the message has no secrets in it. */
public final class CallFailed extends RuntimeException {

    private final int status;
    private final boolean sent;
    private final String body;
    private final @Nullable Duration after;

    public CallFailed(String sentence, int status, boolean sent, String body, @Nullable Duration after) {
        super(sentence);
        this.status = status;
        this.sent = sent;
        this.body = body;
        this.after = after;
    }

    /** What to say where it was only asked how something stands. */
    String whileAsking() {
        return switch (status) {
            case 401, 403 -> "The provider does not take the key of this connection any more.";
            case 429 -> "The provider wants to be asked less often.";
            default -> String.valueOf(getMessage());
        };
    }

    /** Of HTTP; 0 where there was no answer. */
    public int status() {
        return status;
    }

    /** Whether the request may have reached the server. */
    public boolean sent() {
        return sent;
    }

    /** What the server said, cut short. */
    public String body() {
        return body;
    }

    /** When to come again, where the server said so. */
    public @Nullable Duration after() {
        return after;
    }
}
