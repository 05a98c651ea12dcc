package dev.vigil.clip;

import dev.vigil.media.MediaHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Video that never changes: three renditions, a frame table, and where it came from. */
@Entity
@Immutable
public class Clip {

    /** The maps' place in the provenance. */
    public static final String MAPS = "maps";

    /** The generator of clips that came as files from elsewhere. */
    public static final String IMPORTED = "imported";

    /** The generator of clips that a video model made. */
    public static final String GENERATED = "generated";

    private static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String master;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String pack;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String preview;

    private int width;
    private int height;
    private int frameCount;
    private double framesPerSecond;
    private String spectrum;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "pts_us")
    private long[] ptsUs;

    private String generator;
    private String subject;
    private long leakGroupId;
    private @Nullable Long parentId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> provenance;

    private @Nullable Long jobId;
    private String createdBy;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Clip() {}

    Clip(NewClip from, long leakGroupId) {
        var media = from.media();
        this.name = from.name();
        this.master = media.master().hex();
        this.pack = media.pack().hex();
        this.preview = media.preview() == null ? null : media.preview().hex();
        this.width = media.width();
        this.height = media.height();
        this.ptsUs = media.ptsUs().clone();
        this.frameCount = ptsUs.length;
        this.framesPerSecond = media.framesPerSecond();
        this.spectrum = from.spectrum();
        this.generator = from.generator();
        this.subject = from.subject();
        this.leakGroupId = leakGroupId;
        this.parentId = from.parentId();
        this.provenance = from.provenance();
        this.jobId = from.jobId();
        this.createdBy = from.createdBy();
    }

    /** A name as long as a clip may have one. */
    public static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    public String name() {
        return name;
    }

    /** What we rendered, without loss (FFV1), or the file as it came from outside. */
    public MediaHash master() {
        return new MediaHash(master);
    }

    /** Every frame as JPEG in one indexed file. */
    public MediaHash pack() {
        return new MediaHash(pack);
    }

    /** H.264 for a quick look, where it came with the clip; {@link Previews} makes the others. */
    public Optional<MediaHash> preview() {
        return Optional.ofNullable(preview).map(MediaHash::new);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int frameCount() {
        return frameCount;
    }

    /** Nominal rate; times of frames are in {@link #ptsUs()}. */
    public double framesPerSecond() {
        return framesPerSecond;
    }

    /** {@code nir940} or {@code rgb}. */
    public String spectrum() {
        return spectrum;
    }

    /** Presentation time of each frame in microseconds from the first, by ordinal. */
    public long[] ptsUs() {
        return ptsUs.clone();
    }

    /** Whether the master was recorded here, frame by frame and without loss; others came as files from elsewhere. */
    public boolean recorded() {
        return !generator.equals(IMPORTED) && !generator.equals(GENERATED);
    }

    /** {@code procedural}, {@code augmented}, {@code imported} or {@code generated}. */
    public String generator() {
        return generator;
    }

    /** Who is seen; the same person has the same name in every clip. */
    public String subject() {
        return subject;
    }

    /** Clips of one leak group never stand in two splits. */
    public long leakGroupId() {
        return leakGroupId;
    }

    public @Nullable Long parentId() {
        return parentId;
    }

    public Map<String, Object> provenance() {
        return provenance;
    }

    /** Parts and depth of every frame, where the clip was rendered. */
    public Optional<MediaHash> maps() {
        return provenance.get(MAPS) instanceof String hash ? Optional.of(new MediaHash(hash)) : Optional.empty();
    }

    public String createdBy() {
        return createdBy;
    }

    /** Database time of arrival; unknown until the row was read back. */
    public @Nullable Instant createdAt() {
        return createdAt;
    }

    /** Length in seconds, the last frame shown for one nominal frame time. */
    public double seconds() {
        return ptsUs[ptsUs.length - 1] / 1e6 + 1 / framesPerSecond;
    }
}
