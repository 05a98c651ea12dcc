package dev.vigil.provider;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of sending an order. */
public sealed interface Submission {

    /**
     * It is under way.
     *
     * @param operation everything that is needed to ask for it, opaque to everybody else
     * @param estimate what it will cost, where the provider says so
     */
    record Accepted(String operation, @Nullable Cost estimate) implements Submission {}

    /** The video came with the answer; the file is the caller's. */
    record Answered(Path video, @Nullable Cost cost) implements Submission {}

    /** It was not made because of what it would show. Never sent again: accounts are closed for that. */
    record Refused(String sentence, @Nullable Cost cost) implements Submission {}

    /** The provider did not take it: nothing was begun and nothing is owed. */
    record Rejected(String sentence) implements Submission {}

    /** Not now; nothing was begun, and it may be sent later. */
    record Busy(String sentence, @Nullable Duration after) implements Submission {}

    /** Nobody knows whether it was taken: the answer was lost. */
    record Unknown(String sentence) implements Submission {}
}
