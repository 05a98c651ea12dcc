package dev.vigil.labeling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All revisions of labels. */
public interface LabelRevisions extends Repository<LabelRevision, Long> {

    Optional<LabelRevision> findById(long id);

    @Query("""
            select new dev.vigil.labeling.RevisionLine(r.id, r.clipId, r.no, r.origin, r.author, r.createdAt, r.sha256)
            from LabelRevision r where r.clipId = :clipId order by r.no""")
    List<RevisionLine> lines(long clipId);

    @Query("""
            select new dev.vigil.labeling.RevisionLine(r.id, r.clipId, r.no, r.origin, r.author, r.createdAt, r.sha256)
            from LabelRevision r where r.id in :ids""")
    List<RevisionLine> linesById(Collection<Long> ids);

    @Query("select r.document from LabelRevision r where r.id = :id")
    Optional<String> document(long id);

    Optional<LabelRevision> findFirstByClipIdAndOriginOrderByNoDesc(long clipId, Origin origin);

    Optional<LabelRevision> findByJobIdAndOrigin(long jobId, Origin origin);

    @Query("select coalesce(max(r.no), 0) from LabelRevision r where r.clipId = :clipId")
    int lastNo(long clipId);

    LabelRevision save(LabelRevision revision);
}
