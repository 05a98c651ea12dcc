package dev.vigil.review.internal;

import dev.vigil.clip.ClipStatus;
import dev.vigil.clip.ClipStatuses;
import dev.vigil.clip.Clips;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelRevision;
import dev.vigil.labeling.Labels;
import dev.vigil.labeling.NewRevision;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Span;
import dev.vigil.review.Decision;
import dev.vigil.review.Editing;
import dev.vigil.review.Operation;
import dev.vigil.review.OwnWork;
import dev.vigil.review.StaleBase;
import dev.vigil.review.Verdict;
import dev.vigil.review.VerdictGiven;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules of editing and judging; every step holds the clip's stage row, so steps come one after the other. */
@Service
class EditingDesk implements Editing {

    private static final int LONGEST_LOG = 50_000;

    private final Clips clips;
    private final ClipStatuses statuses;
    private final Labels labels;
    private final Drafts drafts;
    private final VerdictTable verdicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EditingDesk(
            Clips clips,
            ClipStatuses statuses,
            Labels labels,
            Drafts drafts,
            VerdictTable verdicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clips = clips;
        this.statuses = statuses;
        this.labels = labels;
        this.drafts = drafts;
        this.verdicts = verdicts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Draft draft(long clipId, String author) {
        return drafts.open(clipId, author)
                .map(open -> new Draft(open.baseRevision(), drafts.log(open)))
                .orElseGet(() -> new Draft(head(clipId).id(), List.of()));
    }

    @Override
    @Transactional
    public int store(long clipId, String author, long baseRevision, List<Operation> operations) {
        var status = lock(clipId);
        status.taken(author, clock.instant());
        var head = head(clipId);
        var draft = drafts.lock(clipId, author).orElseGet(() -> drafts.begin(clipId, author, head.id()));
        requireBase(draft, baseRevision, head);
        var log = drafts.log(draft);
        OperationCheck.complete(operations);
        var known = log.stream().map(Operation::id).collect(Collectors.toSet());
        var sent = new HashSet<UUID>();
        var fresh = operations.stream()
                .filter(operation -> !known.contains(operation.id()) && sent.add(operation.id()))
                .toList();
        if (log.size() + fresh.size() > LONGEST_LOG) {
            throw new InvalidLabels("/operations", "the log is full: submit what you have");
        }
        for (var operation : fresh) {
            if (drafts.takenElsewhere(operation.id(), draft)) {
                throw new InvalidLabels("/operations", "operation " + operation.id() + " belongs to other work");
            }
        }
        OperationCheck.check(labels.document(head), fresh, known);
        drafts.append(draft, fresh, log.size());
        return log.size() + fresh.size();
    }

    @Override
    @Transactional
    public long rebase(long clipId, String author) {
        lock(clipId);
        var head = head(clipId);
        drafts.lock(clipId, author).ifPresent(draft -> drafts.rebase(draft, head.id()));
        return head.id();
    }

    @Override
    @Transactional
    public LabelRevision submit(long clipId, String author, long baseRevision) {
        var status = lock(clipId);
        status.submitted(author, clock.instant());
        var head = head(clipId);
        var draft = drafts.lock(clipId, author).orElseGet(() -> drafts.begin(clipId, author, head.id()));
        requireBase(draft, baseRevision, head);
        var base = labels.document(head);
        var folded = Fold.of(base, drafts.log(draft));
        var document = DerivedLayers.brought(folded, base, framesPerSecond(clipId), intent(clipId, base));
        drafts.close(draft);
        return labels.append(new NewRevision(clipId, Origin.HUMAN, author, document, head.id(), null));
    }

    @Override
    @Transactional
    public Verdict decide(long clipId, long revision, Decision decision, String remark, String reviewer) {
        if (decision != Decision.APPROVE && remark.isBlank()) {
            throw new InvalidLabels("/remark", "say why, so that others can follow");
        }
        if (remark.length() > 4000) {
            throw new InvalidLabels("/remark", "is longer than 4000 characters");
        }
        var status = lock(clipId);
        if (decision == Decision.REOPEN) {
            status.reopened(clock.instant());
        } else {
            status.decided(decision.outcome(), clock.instant());
        }
        var head = head(clipId);
        if (head.id() != revision) {
            throw new StaleBase(head.id());
        }
        if (decision != Decision.REOPEN && head.author().equals(reviewer)) {
            throw new OwnWork();
        }
        var verdict = verdicts.add(clipId, revision, decision, remark.strip(), reviewer);
        events.publishEvent(new VerdictGiven(verdict));
        return verdict;
    }

    private double framesPerSecond(long clipId) {
        return clips.findById(clipId).orElseThrow(() -> noClip(clipId)).framesPerSecond();
    }

    /** What the driver was meant to do, as the generator tells it, else as the base has it. */
    private List<Span> intent(long clipId, LabelDocument base) {
        return labels.latest(clipId, Origin.TRUTH)
                .map(labels::document)
                .orElse(base)
                .layers()
                .getOrDefault("driver_state", List.of());
    }

    private static void requireBase(Drafts.Draft draft, long baseRevision, LabelRevision head) {
        if (draft.baseRevision() != head.id() || baseRevision != head.id()) {
            throw new StaleBase(head.id());
        }
    }

    private ClipStatus lock(long clipId) {
        return statuses.lock(clipId).orElseThrow(() -> noClip(clipId));
    }

    private LabelRevision head(long clipId) {
        return labels.head(clipId)
                .orElseThrow(() -> new NoSuchElementException("Clip " + clipId + " has no labels yet."));
    }

    private static NoSuchElementException noClip(long clipId) {
        return new NoSuchElementException("There is no clip " + clipId + ".");
    }
}
