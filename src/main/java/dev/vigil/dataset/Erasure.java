package dev.vigil.dataset;

import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipErased;
import dev.vigil.clip.Clips;
import dev.vigil.media.MediaHash;
import dev.vigil.media.MediaStore;
import dev.vigil.security.Audit;
import dev.vigil.security.CurrentPerson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away what a clip shows and what was said of it, where the law or a person wants it so. That the clip was there, and
 * every hash, stay: versions with it are withdrawn, and verifying them says what is missing and why.
 */
@Service
public class Erasure {

    private static final int LONGEST_REASON = 1900;

    private final Clips clips;
    private final MediaStore media;
    private final Lineages lineages;
    private final VersionLife life;
    private final Memberships memberships;
    private final JdbcClient jdbc;
    private final CurrentPerson person;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Erasure(
            Clips clips,
            MediaStore media,
            Lineages lineages,
            VersionLife life,
            Memberships memberships,
            JdbcClient jdbc,
            CurrentPerson person,
            Audit audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.clips = clips;
        this.media = media;
        this.lineages = lineages;
        this.life = life;
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.person = person;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Erases a clip for ever, and every clip that was made from it. Where that was interrupted, asking again ends it.
     *
     * @param reason why, 1 to 1,900 characters; everybody who opens a version that had the clip reads it
     */
    @PreAuthorize("hasRole('LEAD')")
    public void erase(long clipId, String reason) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason: say why, in 1 to %,d characters".formatted(LONGEST_REASON));
        }
        var clip = clips.findById(clipId).orElseThrow(() -> new NoSuchVersion("There is no clip " + clipId + "."));
        var made = madeFrom(clipId);
        transaction.executeWithoutResult(status -> {
            // who is seen in it is seen in what was made from it
            made.forEach(child -> eraseRows(child, "It was made from clip %d. %s".formatted(clipId, said)));
            eraseRows(clip, said);
        });
        // rows first: bytes without a tombstone would look like damage
        made.forEach(this::eraseFiles);
        eraseFiles(clip);
        Stream.concat(made.stream(), Stream.of(clip)).forEach(each -> events.publishEvent(new ClipErased(each.id())));
    }

    /** The clips that were made from one, and from those, the last ones first. */
    private List<Clip> madeFrom(long clipId) {
        return lineages.made(clipId).reversed().stream()
                .flatMap(child -> clips.findById(child.clipId()).stream())
                .toList();
    }

    private void eraseFiles(Clip clip) {
        for (var hash : files(clip)) {
            try {
                media.erase(hash);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void eraseRows(Clip clip, String reason) {
        long id = clip.id();
        jdbc.sql("select 1 from clip_stage where clip_id = ? for update")
                .param(id)
                .query()
                .listOfRows();
        int first = jdbc.sql(
                        "insert into clip_tombstone (clip_id, reason, erased_by) values (?, ?, ?) on conflict do nothing")
                .params(id, reason, person.name())
                .update();
        if (first == 0) {
            return;
        }
        for (var holder : memberships.holders(id)) {
            letGo(holder, id, "Clip %d was erased: %s".formatted(id, reason));
        }
        Stream.of(
                        "update label_revision set document = null where clip_id = ?",
                        "delete from label_span where revision_id in (select r.id from label_revision r where r.clip_id = ?)",
                        "delete from edit_operation where draft_id in (select d.id from edit_draft d where d.clip_id = ?)",
                        "update remark_reply set body = '(erased)' where remark_id in (select r.id from remark r where r.clip_id = ?)",
                        "update remark set body = '(erased)' where clip_id = ?",
                        "update clip set name = 'Erased clip ' || id where id = ?",
                        "update clip_stage set stage = 'ERASED', assignee = null, changed_at = now() where clip_id = ?")
                .forEach(sql -> jdbc.sql(sql).param(id).update());
        audit.record("clip.erase", "clip " + id, reason);
    }

    private void letGo(Memberships.Holder holder, long clipId, String reason) {
        switch (holder.state()) {
            case FROZEN -> life.withdraw(holder.slug(), holder.semver(), reason);
            case IN_REVIEW -> {
                life.sendBack(holder.slug(), holder.semver(), reason);
                memberships.change(holder.versionId(), clipId, null);
            }
            case DRAFT -> memberships.change(holder.versionId(), clipId, null);
            case WITHDRAWN -> {}
        }
    }

    /** Those that no other clip that is kept has as well. */
    private List<MediaHash> files(Clip clip) {
        return Stream.concat(
                        Stream.of(clip.master(), clip.pack()),
                        Stream.concat(clip.preview().stream(), clip.maps().stream()))
                .filter(hash -> jdbc.sql("""
                                select count(*) from clip c
                                where c.id <> :clip and :hash in (c.master, c.pack, c.preview, c.provenance ->> 'maps')
                                  and not exists (select 1 from clip_tombstone t where t.clip_id = c.id)""")
                                .param("clip", clip.id())
                                .param("hash", hash.hex())
                                .query(Long.class)
                                .single()
                        == 0)
                .toList();
    }
}
