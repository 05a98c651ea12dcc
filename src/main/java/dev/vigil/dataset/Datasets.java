package dev.vigil.dataset;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All datasets. */
public interface Datasets extends Repository<Dataset, Long> {

    Optional<Dataset> findById(long id);

    Optional<Dataset> findBySlug(String slug);

    List<Dataset> findAllByOrderBySlug();

    Dataset saveAndFlush(Dataset dataset);
}
