package dev.vigil.clip;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All clips. */
public interface Clips extends Repository<Clip, Long> {

    Optional<Clip> findById(long id);

    List<Clip> findByIdIn(Collection<Long> ids);

    Optional<Clip> findByMaster(String master);

    Optional<Clip> findByJobId(long jobId);

    long count();

    /**
     * Clips with their stage, newest first.
     *
     * @param text part of name or subject, empty for all
     * @param stages at least one
     */
    @Query("""
            select new dev.vigil.clip.ClipCard(c, s) from Clip c join ClipStatus s on s.clipId = c.id
            where s.stage in :stages
              and (:text = '' or locate(lower(:text), lower(c.name)) > 0 or locate(lower(:text), lower(c.subject)) > 0)
            order by c.id desc""")
    List<ClipCard> search(String text, Collection<ClipStage> stages, Pageable page);

    @Query("""
            select count(c) from Clip c join ClipStatus s on s.clipId = c.id
            where s.stage in :stages
              and (:text = '' or locate(lower(:text), lower(c.name)) > 0 or locate(lower(:text), lower(c.subject)) > 0)""")
    long countSearch(String text, Collection<ClipStage> stages);

    Clip save(Clip clip);
}
