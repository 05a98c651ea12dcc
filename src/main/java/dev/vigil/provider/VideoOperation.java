package dev.vigil.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One video ordered from a model, from before it is sent until it is a clip or will be none. */
@Entity
public class VideoOperation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID orderId;
    private long connectionId;
    private String project;
    private @Nullable Long jobId;
    private @Nullable Long sourceClipId;

    @Enumerated(EnumType.STRING)
    private OperationState state;

    @Column(name = "\"order\"")
    @JdbcTypeCode(SqlTypes.JSON)
    private Ordered ordered;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> warnings;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String control;

    private @Nullable String operation;
    private boolean made;
    private int submissions;
    private int looks;
    private double estimateUsd;
    private @Nullable Double cost;
    private @Nullable String costUnit;
    private @Nullable Double costUsd;
    private String sentence = "";
    private @Nullable Instant submittedAt;
    private @Nullable Instant endedAt;
    private String createdBy;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant createdAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected VideoOperation() {}

    VideoOperation(
            UUID orderId,
            Connection connection,
            String project,
            @Nullable Long sourceClipId,
            Ordered ordered,
            List<String> warnings,
            double estimateUsd,
            String createdBy) {
        this.orderId = orderId;
        this.connectionId = connection.id();
        this.project = project;
        this.sourceClipId = sourceClipId;
        this.state = OperationState.DRAFT;
        this.ordered = ordered;
        this.warnings = List.copyOf(warnings);
        this.estimateUsd = estimateUsd;
        this.createdBy = createdBy;
    }

    void takenUpBy(long job) {
        this.jobId = job;
    }

    void follows(String controlHash) {
        this.control = controlHash;
    }

    /** Said and stored before anything is sent. */
    void submitting(Instant now) {
        expect(OperationState.DRAFT);
        state = OperationState.SUBMITTING;
        submissions++;
        submittedAt = now;
        sentence = "";
    }

    /** Nothing was begun there: it may be sent again. */
    void notTaken(String why) {
        expect(OperationState.SUBMITTING);
        state = OperationState.DRAFT;
        looks++;
        sentence = why;
    }

    /** An answer counts whenever it comes, also when its lack was written down meanwhile. */
    void accepted(String reference, @Nullable Cost estimate) {
        expect(OperationState.SUBMITTING, OperationState.SUBMIT_UNKNOWN, OperationState.CANCELLED);
        operation = reference;
        if (estimate != null && estimate.usd() != null) {
            estimateUsd = estimate.usd();
        }
        if (state != OperationState.CANCELLED) {
            state = OperationState.QUEUED;
            endedAt = null;
            looks = 0;
        }
    }

    void looked(OperationState seen) {
        expect(OperationState.QUEUED, OperationState.RUNNING);
        state = seen;
        looks++;
        sentence = "";
    }

    /** Nobody could say how it stands. */
    void notSeen(String why) {
        looks++;
        sentence = why;
    }

    void made(@Nullable Cost known) {
        expect(OperationState.SUBMITTING, OperationState.QUEUED, OperationState.RUNNING);
        state = OperationState.DOWNLOADING;
        made = true;
        looks = 0;
        sentence = "";
        cost(known);
    }

    void stored(Instant now) {
        expect(OperationState.DOWNLOADING);
        end(OperationState.STORED, "", now);
    }

    /** @param known what it cost all the same */
    void ended(OperationState how, String why, @Nullable Cost known, Instant now) {
        if (!state.open() || how.open() || how == OperationState.STORED) {
            throw new IllegalStateException("an operation that is " + state + " does not become " + how);
        }
        cost(known);
        end(how, why, now);
    }

    /** A person wants it tried again: what is made there is fetched anew, all else is ordered anew. */
    void again() {
        switch (state) {
            case FAILED, EXPIRED, LOST, SUBMIT_UNKNOWN -> {
                boolean fetch = state == OperationState.FAILED && made;
                state = fetch ? OperationState.DOWNLOADING : OperationState.DRAFT;
                operation = fetch ? operation : null;
                made = fetch;
                endedAt = null;
                looks = 0;
                sentence = "";
            }
            default -> {
                // what goes on goes on, and what has come, was refused or called off stays so
            }
        }
    }

    private void cost(@Nullable Cost known) {
        if (known != null) {
            cost = known.amount();
            costUnit = known.unit();
            costUsd = known.usd() == null ? estimateUsd : known.usd();
        }
    }

    private void end(OperationState how, String why, Instant now) {
        state = how;
        sentence = why;
        endedAt = now;
    }

    private void expect(OperationState... expected) {
        if (!List.of(expected).contains(state)) {
            throw new IllegalStateException("operation " + id + " is " + state);
        }
    }

    /** What is sent. */
    VideoOrder order(@Nullable Control followed, @Nullable URI wakeUp) {
        return new VideoOrder(
                orderId,
                ordered.prompt(),
                ordered.negative(),
                ordered.seconds(),
                ordered.frames(),
                ordered.framesPerSecond(),
                ordered.width(),
                ordered.height(),
                ordered.seed(),
                followed,
                wakeUp);
    }

    /** Whether it was given long enough. */
    boolean late(Instant now, Duration deadline) {
        return submittedAt != null && now.isAfter(submittedAt.plus(deadline));
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    /** Ours, made before anything was sent. */
    public UUID orderId() {
        return orderId;
    }

    public long connectionId() {
        return connectionId;
    }

    public String project() {
        return project;
    }

    public @Nullable Long jobId() {
        return jobId;
    }

    /** The clip that it follows. */
    public @Nullable Long sourceClipId() {
        return sourceClipId;
    }

    public OperationState state() {
        return state;
    }

    public Ordered ordered() {
        return ordered;
    }

    /** What differs from what was wanted. */
    public List<String> warnings() {
        return warnings;
    }

    Optional<String> control() {
        return Optional.ofNullable(control);
    }

    /** The provider's own reference, as the adapter told it. */
    Optional<String> operation() {
        return Optional.ofNullable(operation);
    }

    /** How often it was sent. */
    public int submissions() {
        return submissions;
    }

    int looks() {
        return looks;
    }

    public double estimateUsd() {
        return estimateUsd;
    }

    /** In the provider's unit, once known. */
    public Optional<Cost> cost() {
        return cost == null || costUnit == null ? Optional.empty() : Optional.of(new Cost(cost, costUnit, costUsd));
    }

    /** Why it stands as it does; empty where there is nothing to say. */
    public String sentence() {
        return sentence;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public @Nullable Instant createdAt() {
        return createdAt;
    }
}
