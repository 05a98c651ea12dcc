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
import dev.vigil.labeling.RevisionLine;
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
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rules of editing and judging; every step holds the clip's stage row, so steps come one after the other. */
@Service
class EditingDesk implements Editing {

    private final Clips clips;
    private final ClipStatuses statuses;
    private final Labels labels;
    private final Drafts drafts;
    private final Outlines outlines;
    private final VerdictTable verdicts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EditingDesk(
            Clips clips,
            ClipStatuses statuses,
            Labels labels,
            Drafts drafts,
            Outlines outlines,
            VerdictTable verdicts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clips = clips;
        this.statuses = statuses;
        this.labels = labels;
        this.drafts = drafts;
        this.outlines = outlines;
        this.verdicts = verdicts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Draft draft(long clipId, String author, int known) {
        var open = drafts.open(clipId, author);
        return new Draft(
                position(clipId, open),
                open.map(draft -> drafts.tail(draft, known)).orElse("[]"));
    }

    @Override
    @Transactional(readOnly = true)
    public Position position(long clipId, String author) {
        return position(clipId, drafts.open(clipId, author));
    }

    private Position position(long clipId, Optional<Drafts.Draft> open) {
        if (statuses.findById(clipId).isEmpty()) {
            throw noClip(clipId);
        }
        long head = labels.headLine(clipId).map(RevisionLine::id).orElse(0L);
        return open.map(draft -> new Position(draft.id(), draft.baseRevision(), head, drafts.size(draft)))
                .orElseGet(() -> new Position(0, head, head, 0));
    }

    @Override
    @Transactional
    public Stored store(long clipId, String author, long baseRevision, List<Operation> operations) {
        var status = lock(clipId);
        status.taken(author, clock.instant());
        long head = headLine(clipId);
        var draft = drafts.lock(clipId, author).orElseGet(() -> drafts.begin(clipId, author, head));
        requireBase(draft, baseRevision, head);
        return append(draft, head, operations);
    }

    /** Costs what the new operations cost, however long the log is. */
    private Stored append(Drafts.Draft draft, long head, List<Operation> operations) {
        OperationCheck.complete(operations);
        var homes = drafts.homes(OperationCheck.names(operations));
        var sent = new HashSet<UUID>();
        var fresh = operations.stream()
                .filter(operation -> !homes.containsKey(operation.id()) && sent.add(operation.id()))
                .toList();
        for (var operation : operations) {
            var home = homes.get(operation.id());
            if (home != null
                    && !(home.clipId() == draft.clipId() && home.author().equals(draft.author()))) {
                throw new InvalidLabels("/operations", "operation " + operation.id() + " belongs to other work");
            }
        }
        var known = homes.entrySet().stream()
                .filter(entry -> entry.getValue().id() == draft.id())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        OperationCheck.check(outlines.of(head), fresh, known);
        int before = drafts.size(draft);
        drafts.append(draft, fresh, before);
        return new Stored(new Position(draft.id(), head, head, before + fresh.size()), fresh.size());
    }

    @Override
    @Transactional
    public Stored rebase(long clipId, String author, @Nullable Long onto, List<Operation> operations) {
        var status = lock(clipId);
        long head = headLine(clipId);
        if (onto != null && onto != head) {
            throw new StaleBase(head);
        }
        var open = drafts.lock(clipId, author);
        open.ifPresent(draft -> drafts.rebase(draft, head));
        if (operations.isEmpty()) {
            return new Stored(position(clipId, drafts.open(clipId, author)), 0);
        }
        status.taken(author, clock.instant());
        return append(open.orElseGet(() -> drafts.begin(clipId, author, head)), head, operations);
    }

    @Override
    @Transactional
    public LabelRevision submit(long clipId, String author, long baseRevision) {
        var status = lock(clipId);
        status.submitted(author, clock.instant());
        var head = head(clipId);
        var draft = drafts.lock(clipId, author).orElseGet(() -> drafts.begin(clipId, author, head.id()));
        requireBase(draft, baseRevision, head.id());
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

    private static void requireBase(Drafts.Draft draft, long baseRevision, long head) {
        if (draft.baseRevision() != head || baseRevision != head) {
            throw new StaleBase(head);
        }
    }

    private ClipStatus lock(long clipId) {
        return statuses.lock(clipId).orElseThrow(() -> noClip(clipId));
    }

    private LabelRevision head(long clipId) {
        return labels.head(clipId).orElseThrow(() -> noLabels(clipId));
    }

    private long headLine(long clipId) {
        return labels.headLine(clipId).map(RevisionLine::id).orElseThrow(() -> noLabels(clipId));
    }

    private static NoSuchElementException noLabels(long clipId) {
        return new NoSuchElementException("Clip " + clipId + " has no labels yet.");
    }

    private static NoSuchElementException noClip(long clipId) {
        return new NoSuchElementException("There is no clip " + clipId + ".");
    }
}
