package dev.vigil.labeling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads revisions; nothing here ever changes one. */
@Service
public class Labels {

    /** People and imports before the truth, the truth before what a labeller guessed; among equals the newest. */
    private static final Comparator<RevisionLine> STARTED_FROM = Comparator.<RevisionLine>comparingInt(
                    line -> switch (line.origin()) {
                        case HUMAN, IMPORT -> 2;
                        case TRUTH -> 1;
                        default -> 0;
                    })
            .thenComparingInt(RevisionLine::no);

    private final LabelRevisions revisions;
    private final LabelJson json;
    private final JdbcTemplate jdbc;

    Labels(LabelRevisions revisions, LabelJson json, JdbcTemplate jdbc) {
        this.revisions = revisions;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** Adds a revision after the last one of its clip. A job that comes twice gets the revision it made before. */
    @Transactional
    public LabelRevision append(NewRevision revision) {
        if (revision.jobId() != null) {
            var before = revisions.findByJobIdAndOrigin(revision.jobId(), revision.origin());
            if (before.isPresent()) {
                return before.get();
            }
        }
        // one numbering a clip: the second of two writers waits here
        jdbc.queryForList("select 1 from clip_stage where clip_id = ? for update", revision.clipId());
        var text = json.write(revision.document());
        var saved = revisions.save(
                new LabelRevision(revisions.lastNo(revision.clipId()) + 1, revision, text, sha256(text)));
        projectSpans(saved.id(), revision.document());
        return saved;
    }

    /** The labels of a revision. */
    public LabelDocument document(LabelRevision revision) {
        return json.read(revision.document());
    }

    /** The newest revision that came from {@code origin}. */
    public Optional<LabelRevision> latest(long clipId, Origin origin) {
        return revisions.findFirstByClipIdAndOriginOrderByNoDesc(clipId, origin);
    }

    /** What a person starts from: the newest human or imported labels, else the truth, else the automatic ones. */
    public Optional<LabelRevision> head(long clipId) {
        var human = latest(clipId, Origin.HUMAN);
        var imported = latest(clipId, Origin.IMPORT);
        if (human.isPresent() && imported.isPresent()) {
            return human.get().no() > imported.get().no() ? human : imported;
        }
        return human.or(() -> imported).or(() -> latest(clipId, Origin.TRUTH)).or(() -> latest(clipId, Origin.AUTO));
    }

    /** As {@link #head}, without reading the document. */
    public Optional<RevisionLine> headLine(long clipId) {
        return revisions.lines(clipId).stream().max(STARTED_FROM);
    }

    private void projectSpans(long revisionId, LabelDocument document) {
        var rows = document.layers().entrySet().stream()
                .flatMap(layer -> layer.getValue().stream().map(span -> new Object[] {
                    revisionId,
                    layer.getKey(),
                    span.start(),
                    span.end(),
                    span.value(),
                    span.origin().wire(),
                    span.confidence()
                }))
                .toList();
        jdbc.batchUpdate("insert into label_span values (?, ?, ?, ?, ?, ?, ?)", rows);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
