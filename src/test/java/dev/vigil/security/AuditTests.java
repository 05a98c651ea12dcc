package dev.vigil.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.VigilTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigilTest
class AuditTests {

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient database;

    @Test
    void keepsWhatWasNoted() {
        audit.record("test.note", "something", "detail");
        assertThat(audit.newest(1).getFirst().actor()).isEqualTo("system");
        for (var attempt : new String[] {
            "delete from audit_event", "update audit_event set actor = 'nobody'", "truncate audit_event"
        }) {
            assertThatThrownBy(() -> database.sql(attempt).update()).hasMessageContaining("refused");
        }
    }
}
