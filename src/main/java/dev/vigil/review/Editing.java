package dev.vigil.review;

import dev.vigil.labeling.LabelRevision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's work on the labels of a clip. */
public interface Editing {

    /**
     * Where a person's log stands.
     *
     * @param draft names the log; 0 where nothing was begun
     * @param head the revision that the log has to build on to be taken, 0 where there are no labels yet
     * @param total how many operations the log holds
     */
    record Position(long draft, long baseRevision, long head, int total) {}

    /** Where a log stands after something came in, and how many operations of that were new. */
    record Stored(Position position, int added) {}

    /** A log, or its end: where it stands and the operations as a JSON array, the way they were stored. */
    record Draft(Position position, String operations) {}

    /** What {@code author} has open on a clip, or what they would start from, without the first {@code known} operations. */
    Draft draft(long clipId, String author, int known);

    /** As {@link #draft}, without the operations. */
    Position position(long clipId, String author);

    /**
     * Stores operations; those known already, here or in what the author handed in of this clip before, are
     * acknowledged again without being applied twice.
     *
     * @throws StaleBase where the labels moved on
     * @throws dev.vigil.labeling.InvalidLabels where an operation does not fit
     * @throws dev.vigil.clip.ClipNotInStage where the clip takes no edits now
     */
    Stored store(long clipId, String author, long baseRevision, List<Operation> operations);

    /**
     * Puts the open work on the newest revision, with further operations in the same step.
     *
     * @param onto the revision that the caller has seen; null for whichever is the newest
     * @throws StaleBase where {@code onto} is not the newest any more
     */
    Stored rebase(long clipId, String author, @Nullable Long onto, List<Operation> operations);

    /** Makes a human revision of the open work and hands the clip to a reviewer. */
    LabelRevision submit(long clipId, String author, long baseRevision);

    /**
     * Decides on the newest submitted revision, or takes back what was decided on it.
     *
     * @throws OwnWork where the reviewer wrote it; what was decided on it they may still reopen
     * @throws dev.vigil.clip.ClipNotInStage where nothing waits for a verdict, or nothing was decided to be reopened
     * @throws StaleBase where {@code revision} is not the one submitted last
     */
    Verdict decide(long clipId, long revision, Decision decision, String remark, String reviewer);
}
