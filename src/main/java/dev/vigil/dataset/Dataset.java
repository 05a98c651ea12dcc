package dev.vigil.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.regex.Pattern;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A named line of versions; what it holds stands in its versions only. */
@Entity
@Immutable
public class Dataset {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,62}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String createdBy;

    @Generated
    @Column(insertable = false, updatable = false)
    private @Nullable Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Dataset() {}

    /** @throws IllegalArgumentException where the slug cannot stand in an address */
    Dataset(String slug, String createdBy) {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "a dataset's slug has 2 to 63 of a-z, 0-9 and -, and does not begin with -");
        }
        this.slug = slug;
        this.createdBy = createdBy;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    /** The name in addresses and archives; never changed. */
    public String slug() {
        return slug;
    }

    public String createdBy() {
        return createdBy;
    }
}
