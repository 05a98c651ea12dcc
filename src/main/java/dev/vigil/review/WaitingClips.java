package dev.vigil.review;

import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipCard;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The queues, chosen and ordered by the database, so that no limit hides what is pressing. */
interface WaitingClips extends Repository<Clip, Long> {

    String LABELLING = """
             from Clip c join ClipStatus s on s.clipId = c.id
            where s.stage = dev.vigil.clip.ClipStage.TO_LABEL
               or (s.assignee = :person and s.stage in
                     (dev.vigil.clip.ClipStage.IN_WORK, dev.vigil.clip.ClipStage.CHANGES_REQUESTED))""";

    String REVIEWING = """
             from Clip c join ClipStatus s on s.clipId = c.id
            where s.stage = dev.vigil.clip.ClipStage.SUBMITTED and (s.assignee is null or s.assignee <> :person)""";

    @Query("select new dev.vigil.clip.ClipCard(c, s)" + LABELLING + """
             order by case s.stage when dev.vigil.clip.ClipStage.CHANGES_REQUESTED then 0
                                   when dev.vigil.clip.ClipStage.IN_WORK then 1 else 2 end, c.id""")
    List<ClipCard> toLabel(String person, Limit most);

    @Query("select count(c)" + LABELLING)
    long countToLabel(String person);

    @Query("select new dev.vigil.clip.ClipCard(c, s)" + REVIEWING + " order by c.id")
    List<ClipCard> toReview(String person, Limit most);

    @Query("select count(c)" + REVIEWING)
    long countToReview(String person);

    /** The oldest clip that waits for anybody, held by the caller; those that others are just taking are passed over. */
    @Query(value = """
                    select clip_id from clip_stage where stage = 'TO_LABEL'
                    order by clip_id limit 1 for update skip locked""", nativeQuery = true)
    Optional<Long> holdOldestFree();
}
