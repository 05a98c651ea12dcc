package dev.vigil.provider;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One dialect of making video through HTTP. It keeps nothing: what is under way is told by an opaque text that is stored with
 * the operation, so that any process can go on with it.
 */
public interface VideoProvider {

    Family family();

    /** What the model behind this address takes. */
    Capabilities capabilities(Endpoint at);

    /** What is wrong with the options of a connection; empty where nothing is. */
    default List<Finding> check(Endpoint at) {
        return List.of();
    }

    /** Sends an order once. Never repeats by itself, whatever happens. */
    Submission submit(VideoOrder order, Endpoint at);

    /**
     * How an operation stands.
     *
     * @param operation as {@link Submission.Accepted} told it
     * @throws CallFailed where nobody can say at the moment; asking again is harmless
     */
    OperationStatus status(String operation, Endpoint at);

    /**
     * Looks for an order whose submission ended without an answer.
     *
     * @param order ours, see {@link VideoOrder#id()}
     * @return its operation; empty where the provider surely knows nothing of it
     * @throws UnsupportedOperationException where this provider cannot be asked
     */
    default Optional<String> find(UUID order, Endpoint at) {
        throw new UnsupportedOperationException();
    }

    /** Whether an order may be sent again that was perhaps taken already: it costs nothing, or is known to be the same. */
    default boolean repeatable(Endpoint at) {
        return family().selfHosted();
    }

    /** Asks for the end of an operation; harmless where it has ended. */
    void cancel(String operation, Endpoint at);

    /**
     * Writes the video of a finished operation to a file.
     *
     * @throws IOException where it did not come whole; asking again is harmless
     */
    default void fetch(OperationStatus.Ready ready, Endpoint at, Downloads downloads, Path into) throws IOException {
        downloads.fetch(ready.video(), at, ready.keyed() ? authorization(at) : Map.of(), into);
    }

    /** The secret that its webhooks are signed with; empty where none are used. */
    default Optional<String> webhooks(Endpoint at) {
        return Optional.empty();
    }

    /** The headers that say who calls; empty where there is no key. */
    Map<String, String> authorization(Endpoint at);

    /** Tries address and key at no cost, and asks for models where the API tells them. */
    Probe probe(Endpoint at);
}
