package dev.vigil.provider;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ConnectionRows extends Repository<Connection, Long> {

    Connection save(Connection connection);

    Optional<Connection> findById(long id);

    Optional<Connection> findByName(String name);

    List<Connection> findAllByOrderByName();
}
