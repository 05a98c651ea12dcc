package dev.vigil.provider;

import dev.vigil.security.Audit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What may be spent in a calendar month (UTC), by project and by connection. What is ordered counts with its estimate until its cost is known. */
@Service
public class Budgets {

    /** @param spent or promised this month */
    public record Spending(String project, Optional<Double> limit, double spent) {}

    /** What each order of the month has cost or is promised to. */
    private static final String THIS_MONTH = """
            select project, connection_id, coalesce(cost_usd, estimate_usd) as usd from video_operation
            where coalesce(submitted_at, created_at) >= :from
              and not (state = 'CANCELLED' and submissions = 0)""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Budgets(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Sets what a project may spend a month; none for no limit. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void limit(String project, Optional<Double> usdPerMonth, String by) {
        if (project.isBlank() || project.length() > 60) {
            throw new InvalidOrder("project", "A name of 1 to 60 characters is expected here.");
        }
        if (usdPerMonth.isPresent() && !(usdPerMonth.get() >= 0 && usdPerMonth.get() <= 10_000_000)) {
            throw new InvalidOrder("usdPerMonth", "A number from 0 to 10,000,000 is expected here.");
        }
        if (usdPerMonth.isEmpty()) {
            jdbc.sql("delete from video_budget where project = ?")
                    .param(project)
                    .update();
        } else {
            jdbc.sql("""
                            insert into video_budget (project, usd_per_month, changed_by) values (?, ?, ?)
                            on conflict (project) do update set usd_per_month = excluded.usd_per_month,
                              changed_by = excluded.changed_by, changed_at = now()""").params(project, usdPerMonth.get(), by).update();
        }
        audit.recordBy(
                by,
                "budget.limit",
                project,
                usdPerMonth.map(usd -> "%.2f USD a month".formatted(usd)).orElse("none"));
    }

    /** Every project that has a limit or has ordered something this month. */
    public List<Spending> spendings() {
        return jdbc.sql("""
                        select project, max(usd_per_month) as most, sum(usd) as spent from (
                          select project, usd_per_month, 0.0 as usd from video_budget
                          union all
                          select project, null, usd from (%s) as orders) as all_of
                        group by project order by project""".formatted(THIS_MONTH))
                .param("from", month())
                .query((row, no) -> new Spending(
                        row.getString("project"),
                        Optional.ofNullable(row.getObject("most", Double.class)),
                        row.getDouble("spent")))
                .list();
    }

    /** Lets so much be spent, or not; whoever asks meanwhile waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    void allow(String project, Connection connection, double usd) {
        lock("video budget");
        jdbc.sql("select usd_per_month from video_budget where project = ?")
                .param(project)
                .query(Double.class)
                .optional()
                .ifPresent(most -> allow("Project “" + project + "”", most, spent("project", project), usd));
        var most = connection.usdPerMonth();
        if (most != null) {
            allow("Connection “" + connection.name() + "”", most, spent("connection_id", connection.id()), usd);
        }
    }

    /** Until the end of the transaction nobody else holds a lock of that name. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param(name)
                .query((row, no) -> 0)
                .list();
    }

    private static void allow(String whose, double limit, double spent, double wanted) {
        if (wanted > 0 && spent + wanted > limit) {
            throw new OverBudget(whose, limit, spent, wanted);
        }
    }

    private double spent(String column, Object whose) {
        return jdbc.sql("select coalesce(sum(usd), 0) from (%s) as orders where %s = :whose"
                        .formatted(THIS_MONTH, column))
                .param("from", month())
                .param("whose", whose)
                .query(Double.class)
                .single();
    }

    private OffsetDateTime month() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC))
                .atDay(1)
                .atStartOfDay()
                .atOffset(ZoneOffset.UTC);
    }
}
