package dev.vigil.labeling;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The labels of a clip as somebody, or something, left them; written once. */
@Entity
@Immutable
public class LabelRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long clipId;
    private int no;
    private @Nullable Long parentId;

    @Convert(converter = OriginColumn.class)
    private Origin origin;

    private String author;
    private String ontology;
    private @Nullable String document;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    private @Nullable Long jobId;

    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected LabelRevision() {}

    LabelRevision(int no, NewRevision from, String document, String sha256) {
        this.clipId = from.clipId();
        this.no = no;
        this.parentId = from.parentId();
        this.origin = from.origin();
        this.author = from.author();
        this.ontology = Ontology.VERSION;
        this.document = document;
        this.sha256 = sha256;
        this.jobId = from.jobId();
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    public long clipId() {
        return clipId;
    }

    /** Counts from 1 within the clip. */
    public int no() {
        return no;
    }

    public @Nullable Long parentId() {
        return parentId;
    }

    public Origin origin() {
        return origin;
    }

    /** A person's name, or the name and version of a labeller or renderer. */
    public String author() {
        return author;
    }

    public String ontology() {
        return ontology;
    }

    /**
     * Canonical JSON (RFC 8785).
     *
     * @throws NoSuchElementException where the clip was erased
     */
    public String document() {
        if (document == null) {
            throw new NoSuchElementException("Clip " + clipId + " was erased: its labels are gone.");
        }
        return document;
    }

    /** SHA-256 of the UTF-8 bytes of {@link #document()}. */
    public String sha256() {
        return sha256;
    }

    public @Nullable Instant createdAt() {
        return createdAt;
    }
}
