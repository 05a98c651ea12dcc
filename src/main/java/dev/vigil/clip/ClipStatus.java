package dev.vigil.clip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** The stage of a clip and the person working on it. */
@Entity
@Table(name = "clip_stage")
public class ClipStatus implements Persistable<Long> {

    @Id
    private long clipId;

    @Enumerated(EnumType.STRING)
    private ClipStage stage;

    private @Nullable String assignee;

    @Column(insertable = false)
    private @Nullable Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected ClipStatus() {}

    ClipStatus(long clipId) {
        this.clipId = clipId;
        this.stage = ClipStage.LABELLING;
    }

    public long clipId() {
        return clipId;
    }

    public ClipStage stage() {
        return stage;
    }

    public @Nullable String assignee() {
        return assignee;
    }

    /** First labels are there: the clip waits for a person. A later labelling run leaves the stage alone. */
    public void labelled(Instant at) {
        if (stage == ClipStage.LABELLING) {
            move(ClipStage.TO_LABEL, at);
        }
    }

    /** A person opens a clip that waits for anybody; answers whether it is theirs, now or already. */
    public boolean claimed(String by, Instant at) {
        if (stage == ClipStage.TO_LABEL) {
            taken(by, at);
        }
        return stage.editable() && by.equals(assignee);
    }

    /** A person made a change. Whoever began before keeps the clip: a second pair of hands takes it from nobody. */
    public void taken(String by, Instant at) {
        requireEditable();
        if (stage == ClipStage.TO_LABEL || assignee == null) {
            assignee = by;
        }
        move(ClipStage.IN_WORK, at);
    }

    /** Who has this clip in work, where it is somebody else. */
    public Optional<String> inWorkWithAnother(String person) {
        boolean begun = stage == ClipStage.IN_WORK || stage == ClipStage.CHANGES_REQUESTED;
        return Optional.ofNullable(assignee).filter(who -> begun && !who.equals(person));
    }

    /** Labels go to a reviewer. */
    public void submitted(String by, Instant at) {
        requireEditable();
        assignee = by;
        move(ClipStage.SUBMITTED, at);
    }

    /** A reviewer decided on what was submitted. */
    public void decided(ClipStage outcome, Instant at) {
        if (stage != ClipStage.SUBMITTED) {
            throw new ClipNotInStage(clipId, stage, "a verdict needs a submitted revision");
        }
        if (outcome != ClipStage.APPROVED && outcome != ClipStage.REJECTED && outcome != ClipStage.CHANGES_REQUESTED) {
            throw new IllegalArgumentException("no outcome of a review: " + outcome);
        }
        move(outcome, at);
    }

    /** What was decided is taken back: the submitted labels wait for a verdict again. */
    public void reopened(Instant at) {
        if (stage != ClipStage.APPROVED && stage != ClipStage.REJECTED) {
            throw new ClipNotInStage(clipId, stage, "only what was approved or rejected can be reopened");
        }
        move(ClipStage.SUBMITTED, at);
    }

    private void requireEditable() {
        if (!stage.editable()) {
            throw new ClipNotInStage(clipId, stage, "labels can be changed only before they are submitted");
        }
    }

    private void move(ClipStage to, Instant at) {
        stage = to;
        changedAt = at;
    }

    @Override
    public Long getId() {
        return clipId;
    }

    @Override
    public boolean isNew() {
        return changedAt == null;
    }
}
