package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.VigilTest;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@VigilTest
@WithMockUser(username = "lea", roles = "LEAD")
class DatasheetsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Curation curation;

    @Autowired
    private Composing composing;

    @Autowired
    private VersionLife life;

    @Autowired
    private Datasheets datasheets;

    @Autowired
    private JdbcClient jdbc;

    private final String slug = "datasheet-" + COUNT.incrementAndGet();

    @Test
    void saysWhatAVersionConsistsOfWhatItLacksAndHowGoodItsLabelsAre(
            @Autowired MediaStore media, @Autowired LabelJson json) {
        var clips = new ApprovedClips(jdbc, media, json);
        curation.create(slug);
        curation.draft(slug, null);
        long right = clips.approved();
        long wrong = clips.approved();
        byAModel(right);
        auto(right, "open");
        auto(wrong, "close");
        composing.plan(slug, Map.of("spectrum rgb", 40));
        var found = composing.find(slug, "1.0.0", "subject ~ \"subject\"").clips().stream()
                .filter(clip -> clip.clipId() == right || clip.clipId() == wrong)
                .toList();
        composing.add(slug, "1.0.0", "subject ~ \"subject\"", true, found);
        assertThatThrownBy(() -> datasheets.of(slug, "1.0.0")).isInstanceOf(DatasetConflict.class);
        curation.freeze(slug, "1.0.0");
        life.withdraw(slug, "1.0.0", "<b>No</b> | consent");

        var sheet = datasheets.of(slug, "1.0.0");

        assertThat(sheet)
                .contains("# " + slug + " 1.0.0")
                .contains("> **Withdrawn** by lea: \\<b\\>No\\</b\\> \\| consent")
                .contains("2 clips of 2 people, 6 frames, 0.00 hours.")
                .contains("| spectrum | nir940 100 % |")
                .contains("- 2 clips were added by lea with `subject ~ \"subject\"`, some of what it found")
                .contains("| Runway: Runway terms; every video carries C2PA | 1 |")
                .contains("| human: ann | 2 |")
                .contains("| rev | 2 |")
                .contains("- no clip has spectrum: rgb")
                .contains("- spectrum rgb: 0 % of the 40 % that were planned")
                .contains("No clip has exact truth of the renderer to compare with.")
                .contains("| eyes_state | 2 | 2 | 50.0 % (0.0 to 100.0) |");
    }

    /** As a video model's clip says whose terms it is under. */
    private void byAModel(long clip) {
        jdbc.sql("alter table clip disable trigger clip_immutable").update();
        jdbc.sql("""
                        update clip set provenance = provenance
                          || '{"provider": "Runway", "terms": "Runway terms", "watermark": "C2PA"}' where id = ?""").param(clip).update();
        jdbc.sql("alter table clip enable trigger clip_immutable").update();
    }

    /** What a labeller said of the eyes before people did. */
    private void auto(long clip, String eyes) {
        long revision =
                jdbc.sql("""
                        insert into label_revision (clip_id, no, origin, author, ontology, document, sha256)
                        select ?, 2, 'auto', 'labeller/1', ontology, document, sha256 from label_revision
                        where clip_id = ? and no = 1 returning id""").params(List.of(clip, clip)).query(Long.class).single();
        jdbc.sql("insert into label_span values (?, 'eyes_state', 0, 2, ?, 'auto', 900)")
                .params(revision, eyes)
                .update();
    }
}
