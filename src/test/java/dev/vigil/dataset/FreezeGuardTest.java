package dev.vigil.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.VigilTest;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** What SQL cannot do to versions, on connections of its own. */
@VigilTest
@WithMockUser(username = "lea", roles = "LEAD")
class FreezeGuardTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Curation curation;

    @Autowired
    private DataSource dataSource;

    private final String slug = "guards-" + COUNT.incrementAndGet();
    private ApprovedClips clips;
    private JdbcClient jdbc;
    private long version;
    private long clip;

    @BeforeEach
    void draftWithOneClip(@Autowired JdbcClient jdbc, @Autowired MediaStore media, @Autowired LabelJson json) {
        this.jdbc = jdbc;
        clips = new ApprovedClips(jdbc, media, json);
        clip = clips.approved();
        curation.create(slug);
        version = curation.draft(slug, null).id();
        curation.put(slug, "1.0.0", clip);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update version set changelog = 'x' where id = :version",
                "update version set root_hash = repeat('0', 64) where id = :version",
                "update version set state = 'DRAFT', root_hash = null, frozen_by = null, frozen_at = null where id = :version",
                "update version set state = 'WITHDRAWN', changelog = 'x' where id = :version",
                "delete from version where id = :version",
                "update version_change set revision_id = null where version_id = :version",
                "delete from version_change where version_id = :version",
                "insert into version_change values (:version, :other, null)",
                "insert into version_ancestor values (:version, :version, 7)",
                "update version_ancestor set depth = 9 where version_id = :version",
                "delete from version_ancestor where version_id = :version",
                "truncate version_change",
                "truncate version_ancestor",
                "truncate version cascade",
                "truncate dataset cascade"
            })
    void aFrozenVersionTakesNoChange(String sql) {
        curation.freeze(slug, "1.0.0");
        var statement = sql.replace(":version", "" + version).replace(":other", "" + clips.approved());

        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).startsWith("VG"));
    }

    @Test
    void aFrozenVersionCanOnlyBeWithdrawn() {
        curation.freeze(slug, "1.0.0");
        update("insert into version_event (version_id, kind, reason, person) values (" + version
                + ", 'WITHDRAWN', 'no consent', 'lea')");

        assertThat(update("update version set state = 'WITHDRAWN' where id = " + version))
                .isEqualTo(1);
        assertThatThrownBy(() -> update("update version set state = 'FROZEN' where id = " + version))
                .hasMessageContaining("withdrawn");
    }

    @Test
    void nothingIsFrozenWithoutItsRootHash() {
        assertThatThrownBy(() ->
                        update("update version set state = 'FROZEN', frozen_by = 'x', frozen_at = now() where id = "
                                + version))
                .hasMessageContaining("without a root hash");
    }

    @Test
    void unapprovedLabelsCannotBeInserted() {
        long other = clips.unapproved();
        long revision = clips.label(other, "open");

        assertThatThrownBy(() ->
                        update("insert into version_change values (%d, %d, %d)".formatted(version, other, revision)))
                .hasMessageContaining("not approved");
    }

    @Test
    void aFreezeWaitsForAnInsertUnderWayAndCountsIt() throws Exception {
        long other = clips.approved();
        try (var inserting = dataSource.getConnection()) {
            inserting.setAutoCommit(false);
            insert(inserting, other);
            var freeze = inBackground("update version set state = 'FROZEN', frozen_by = 'x', frozen_at = now(),"
                    + " root_hash = null where id = " + version);
            awaitWaiting();
            assertThat(freeze).isNotDone();
            inserting.commit();

            assertThat(freeze.get(10, TimeUnit.SECONDS)).isEqualTo(2);
        }
    }

    @Test
    void anInsertWaitsForAFreezeUnderWayAndIsRefused() throws Exception {
        long other = clips.approved();
        try (var freezing = dataSource.getConnection()) {
            freezing.setAutoCommit(false);
            try (var statement = freezing.createStatement()) {
                statement.executeUpdate(
                        "update version set state = 'FROZEN', frozen_by = 'x', frozen_at = now() where id = "
                                + version);
                var insert = CompletableFuture.runAsync(() -> {
                    try (var second = dataSource.getConnection()) {
                        insert(second, other);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
                awaitWaiting();
                statement.executeUpdate("update version set root_hash = repeat('a', 64) where id = " + version);
                freezing.commit();

                assertThatThrownBy(() -> insert.get(10, TimeUnit.SECONDS)).hasMessageContaining("frozen");
            }
        }
        assertThat(members()).isEqualTo(1);
    }

    /** Freezes by hand and answers how many clips it saw, then gives up. */
    private CompletableFuture<Integer> inBackground(String freeze) {
        return CompletableFuture.supplyAsync(() -> {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.executeUpdate(freeze);
                    var count = statement.executeQuery("select count(*) from version_members(" + version + ")");
                    count.next();
                    return count.getInt(1);
                } finally {
                    connection.rollback();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Until some session waits for a lock. */
    private void awaitWaiting() {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                == 0) {
            assertThat(System.nanoTime()).isLessThan(giveUp);
            Thread.onSpinWait();
        }
    }

    private void insert(Connection connection, long other) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into version_change select %d, clip_id, id from label_revision where clip_id = %d"
                            .formatted(version, other));
        }
    }

    private int update(String sql) {
        return jdbc.sql(sql).update();
    }

    private long members() {
        return jdbc.sql("select count(*) from version_members(?)")
                .param(version)
                .query(Long.class)
                .single();
    }
}
