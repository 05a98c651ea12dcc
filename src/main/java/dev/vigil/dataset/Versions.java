package dev.vigil.dataset;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All versions of all datasets. */
public interface Versions extends Repository<Version, Long> {

    Optional<Version> findById(long id);

    Optional<Version> findByDatasetIdAndSemver(long datasetId, String semver);

    List<Version> findByDatasetId(long datasetId);

    /** Reads and locks: whoever is changing its clips has finished, whoever comes later waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Version v where v.datasetId = :datasetId and v.semver = :semver")
    Optional<Version> lock(long datasetId, String semver);

    Version saveAndFlush(Version version);
}
