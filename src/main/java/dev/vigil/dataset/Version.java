package dev.vigil.dataset;

import dev.vigil.labeling.Ontology;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a dataset: a set of clips with approved labels, held as changes against its parent. */
@Entity
public class Version {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(updatable = false)
    private long datasetId;

    @Column(updatable = false)
    private @Nullable Long parentId;

    private String semver;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String rootHash;

    private String ontology;
    private String changelog;

    @Column(updatable = false)
    private String createdBy;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant createdAt;

    private @Nullable String frozenBy;
    private @Nullable Instant frozenAt;
    private boolean divided;

    @SuppressWarnings("NullAway.Init")
    protected Version() {}

    Version(Dataset dataset, @Nullable Version parent, Semver semver, String createdBy) {
        this.datasetId = dataset.id();
        this.parentId = parent == null ? null : parent.id();
        this.semver = semver.toString();
        this.state = VersionState.DRAFT;
        this.ontology = Ontology.VERSION;
        this.changelog = "";
        this.createdBy = createdBy;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    public long datasetId() {
        return datasetId;
    }

    /** The version that this one changes; none for a first one. */
    public @Nullable Long parentId() {
        return parentId;
    }

    public Semver semver() {
        return Semver.parse(semver);
    }

    public VersionState state() {
        return state;
    }

    /** See {@link MerkleRoot}; none before the version is frozen. */
    public @Nullable String rootHash() {
        return rootHash;
    }

    /** The ontology that its labels follow. */
    public String ontology() {
        return ontology;
    }

    /** What changed against the parent, in a line. */
    public String changelog() {
        return changelog;
    }

    public String createdBy() {
        return createdBy;
    }

    public @Nullable String frozenBy() {
        return frozenBy;
    }

    public @Nullable Instant frozenAt() {
        return frozenAt;
    }

    /** Whether its clips stand in splits; before that began, all of a version was to be trained on. */
    public boolean divided() {
        return divided;
    }

    /** Holds it as it is for a second look. */
    void submit() {
        requireDraft();
        state = VersionState.IN_REVIEW;
    }

    /** Lets it take changes again. */
    void sendBack() {
        if (state != VersionState.IN_REVIEW) {
            throw new DatasetConflict("Version " + semver + " is " + state.label() + ", not in review.");
        }
        state = VersionState.DRAFT;
    }

    /** Says that it is no longer to be used. */
    void withdraw() {
        if (state != VersionState.FROZEN) {
            throw new DatasetConflict(
                    "Version " + semver + " is " + state.label() + ": only a frozen version can be withdrawn.");
        }
        state = VersionState.WITHDRAWN;
    }

    /** Lets nothing change from here on, under the number that its changes ask for: see {@link Numbering}. */
    void freeze(Semver as, String changes, String by, Clock clock) {
        requireOpen();
        semver = as.toString();
        changelog = changes;
        state = VersionState.FROZEN;
        frozenBy = by;
        frozenAt = clock.instant();
        divided = true;
    }

    /** Names the content of a version that was frozen just before. */
    void seal(String root) {
        if (state != VersionState.FROZEN || rootHash != null) {
            throw new DatasetConflict("Version " + semver + " cannot take another root hash.");
        }
        rootHash = root;
    }

    /** @throws DatasetConflict where it is frozen already */
    void requireOpen() {
        if (state.sealed()) {
            throw new DatasetConflict("Version " + semver + " is " + state.label()
                    + " and takes no change. Open a new draft from it instead.");
        }
    }

    /** @throws DatasetConflict where the version takes no change */
    void requireDraft() {
        requireOpen();
        if (state == VersionState.IN_REVIEW) {
            throw new DatasetConflict(
                    "Version " + semver + " is in review and takes no change. Send it back to being a draft first.");
        }
    }
}
