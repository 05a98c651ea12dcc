package dev.vigil.clip;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stages of all clips. */
public interface ClipStatuses extends Repository<ClipStatus, Long> {

    Optional<ClipStatus> findById(long clipId);

    List<ClipStatus> findByClipIdIn(Collection<Long> clipIds);

    /** Reads and locks, so that two people cannot move one clip at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ClipStatus s where s.clipId = :clipId")
    Optional<ClipStatus> lock(long clipId);

    long countByStage(ClipStage stage);

    ClipStatus save(ClipStatus status);
}
