package dev.vigil.provider;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How something stands that a provider is making. */
public sealed interface OperationStatus {

    /** @param note more than that, empty where nothing is known */
    record Queued(String note, @Nullable Duration after) implements OperationStatus {}

    /** @param share done, 0 to 1; negative where unknown */
    record Running(double share, String note, @Nullable Duration after) implements OperationStatus {}

    /**
     * It is made.
     *
     * @param video where it is
     * @param keyed whether the provider documents that fetching it takes the key
     */
    record Ready(URI video, boolean keyed, @Nullable Cost cost) implements OperationStatus {}

    /** It was not made because of what it would show. */
    record Refused(String sentence, @Nullable Cost cost) implements OperationStatus {}

    record Failed(String sentence, @Nullable Cost cost) implements OperationStatus {}

    record Cancelled(@Nullable Cost cost) implements OperationStatus {}

    /** It was made, and is no longer to be had. */
    record Expired(String sentence) implements OperationStatus {}

    /** The provider knows nothing of it any more: what became of it nobody can tell. */
    record Lost(String sentence) implements OperationStatus {}
}
