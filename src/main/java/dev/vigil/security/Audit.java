package dev.vigil.security;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what, appended in the transaction of the deed itself. */
@Component
public class Audit {

    private final JdbcClient database;
    private final CurrentPerson current;

    Audit(JdbcClient database, CurrentPerson current) {
        this.database = database;
        this.current = current;
    }

    /**
     * Notes a deed of the signed-in person, or of {@code system} where nobody is.
     *
     * @param action what was done, like {@code dataset.freeze}
     * @param subject what it was done to, like {@code night-drowsiness 1.0.0}
     */
    public void record(String action, String subject, String detail) {
        recordBy(current.name(), action, subject, detail);
    }

    /** As {@link #record}, for work that a person asked for and that is done later. */
    public void recordBy(String actor, String action, String subject, String detail) {
        database.sql("insert into audit_event (actor, action, subject, detail) values (?, ?, ?, ?)")
                .params(actor, action, subject, detail)
                .update();
    }

    /** The newest events first. */
    public List<AuditEvent> newest(int limit) {
        return database.sql("select id, at, actor, action, subject, detail from audit_event order by id desc limit ?")
                .param(limit)
                .query((row, index) -> new AuditEvent(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
    }
}
