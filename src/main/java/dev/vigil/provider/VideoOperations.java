package dev.vigil.provider;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All videos that were ever ordered from models. */
public interface VideoOperations extends Repository<VideoOperation, Long> {

    VideoOperation save(VideoOperation operation);

    Optional<VideoOperation> findById(long id);

    Optional<VideoOperation> findByOrderId(UUID orderId);

    List<VideoOperation> findByState(OperationState state);

    List<VideoOperation> findFirst200ByOrderByIdDesc();

    @Query("select count(o) from VideoOperation o where o.connectionId = :connection and o.state in :states")
    long count(long connection, Collection<OperationState> states);
}
