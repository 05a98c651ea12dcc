package dev.vigil.review;

import dev.vigil.labeling.LabelRevision;
import java.util.List;

/** A person's work on the labels of a clip. */
public interface Editing {

    /** Base revision and the log of operations since, as the browser continues them. */
    record Draft(long baseRevision, List<Operation> operations) {}

    /** What {@code author} has open on a clip, or what they would start from. */
    Draft draft(long clipId, String author);

    /**
     * Stores operations; those known already are acknowledged again without being applied twice.
     *
     * @return how many operations the log holds
     * @throws StaleBase where the labels moved on
     * @throws dev.vigil.labeling.InvalidLabels where an operation does not fit
     * @throws dev.vigil.clip.ClipNotInStage where the clip takes no edits now
     */
    int store(long clipId, String author, long baseRevision, List<Operation> operations);

    /** Puts the open work on the newest revision and answers that. */
    long rebase(long clipId, String author);

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
