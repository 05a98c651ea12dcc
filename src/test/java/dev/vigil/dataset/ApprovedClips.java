package dev.vigil.dataset;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelJson;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Span;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes clips with labels and verdicts, without the way that people go. */
public final class ApprovedClips {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int FRAMES = 3;

    private final JdbcClient jdbc;
    private final MediaStore media;
    private final LabelJson json;
    private final int mediaBytes;

    public ApprovedClips(JdbcClient jdbc, MediaStore media, LabelJson json) {
        this(jdbc, media, json, 0);
    }

    /** @param mediaBytes of noise that each stored file has beside its name */
    public ApprovedClips(JdbcClient jdbc, MediaStore media, LabelJson json, int mediaBytes) {
        this.mediaBytes = mediaBytes;
        this.jdbc = jdbc;
        this.media = media;
        this.json = json;
    }

    /** A clip with approved labels. */
    public long approved() {
        long clip = unapproved();
        verdict(clip, label(clip, "open"), "approve");
        return clip;
    }

    /** A clip with approved labels, of the person that is in another one. */
    public long approvedLike(long other) {
        long clip = unapproved(jdbc.sql("select leak_group_id from clip where id = ?")
                .param(other)
                .query(Long.class)
                .single());
        verdict(clip, label(clip, "open"), "approve");
        return clip;
    }

    /** A clip without labels. */
    public long unapproved() {
        return unapproved(jdbc.sql("insert into leak_group (key) values (?) returning id")
                .param("test-" + COUNT.incrementAndGet())
                .query(Long.class)
                .single());
    }

    private long unapproved(long group) {
        int number = COUNT.incrementAndGet();
        long clip = jdbc.sql("""
                        insert into clip (name, master, pack, preview, width, height, frame_count, frames_per_second,
                          spectrum, pts_us, generator, subject, leak_group_id, provenance, created_by)
                        values (?, ?, ?, ?, 640, 400, 3, 30, 'nir940', '{0,33333,66667}', 'imported', ?, ?, '{}', 'lea')
                        returning id""")
                .params(
                        "clip " + number,
                        stored("master " + number).hex(),
                        stored("pack " + number).hex(),
                        stored("preview " + number).hex(),
                        "subject " + number,
                        group)
                .query(Long.class)
                .single();
        jdbc.sql("insert into clip_stage (clip_id, stage) values (?, 'APPROVED')")
                .param(clip)
                .update();
        return clip;
    }

    /** New labels by an annotator, not yet approved. */
    public long label(long clip, String eyes) {
        var layers = new TreeMap<String, List<Span>>();
        layers.put("eyes_state", List.of(new Span(0, FRAMES - 1, eyes, Origin.HUMAN, 1000)));
        var text = json.write(new LabelDocument(
                FRAMES,
                640,
                400,
                null,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                layers));
        long revision = jdbc.sql("""
                        insert into label_revision (clip_id, no, origin, author, ontology, document, sha256)
                        values (:clip, (select coalesce(max(no), 0) + 1 from label_revision where clip_id = :clip), 'human',
                          'ann', :ontology, :text, encode(sha256(convert_to(:text, 'UTF8')), 'hex')) returning id""")
                .param("clip", clip)
                .param("ontology", Ontology.VERSION)
                .param("text", text)
                .query(Long.class)
                .single();
        jdbc.sql("insert into label_span values (?, 'eyes_state', 0, ?, ?, 'human', 1000)")
                .params(revision, FRAMES - 1, eyes)
                .update();
        return revision;
    }

    /** A reviewer's word on labels. */
    public void verdict(long clip, long revision, String verdict) {
        jdbc.sql("insert into verdict (clip_id, revision_id, verdict, reviewer) values (?, ?, ?, 'rev')")
                .params(clip, revision, verdict)
                .update();
    }

    private MediaHash stored(String text) {
        try {
            var file = Files.createTempFile("vigil-test", ".bin");
            var noise = new byte[mediaBytes];
            new Random(text.hashCode()).nextBytes(noise);
            Files.write(file, noise);
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            var hash = media.put(file);
            Files.delete(file);
            return hash;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
