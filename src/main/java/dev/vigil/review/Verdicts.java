package dev.vigil.review;

import java.util.List;
import java.util.Optional;

/** All verdicts, in the order they were given. */
public interface Verdicts {

    /** Of a clip, newest first. */
    List<Verdict> ofClip(long clipId);

    /** The last word on a revision. */
    Optional<Verdict> latest(long revisionId);

    /** The approval in force of a clip: its newest verdict, where that approves. */
    Optional<Verdict> approvalOf(long clipId);
}
