package dev.vigil.dataset;

import dev.vigil.review.Decision;
import dev.vigil.review.VerdictGiven;
import dev.vigil.security.DemoRequested;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A draft for a demonstration: the lead opens it with the first of their clips that is approved. */
@Component
class DemoDataset {

    private static final String SLUG = "demo-drivers";

    private final Curation curation;
    private final Datasets datasets;
    private final JdbcClient jdbc;
    private volatile @Nullable DemoRequested demo;

    DemoDataset(Curation curation, Datasets datasets, JdbcClient jdbc) {
        this.curation = curation;
        this.datasets = datasets;
        this.jdbc = jdbc;
    }

    // first, for what others do on this event may be an approval already
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DemoRequested requested) {
        demo = requested;
    }

    /** In the transaction of the approval: both are there or neither. */
    @EventListener
    void on(VerdictGiven given) {
        var people = demo;
        if (people != null
                && given.verdict().decision() == Decision.APPROVE
                && createdBy(given.verdict().clipId()).equals(people.lead())
                && datasets.findBySlug(SLUG).isEmpty()) {
            as(people.lead(), () -> openWith(given.verdict().clipId()));
        }
    }

    private void openWith(long clip) {
        curation.create(SLUG);
        curation.put(SLUG, curation.draft(SLUG, null).semver().toString(), clip);
    }

    private String createdBy(long clip) {
        return jdbc.sql("select created_by from clip where id = ?")
                .param(clip)
                .query(String.class)
                .single();
    }

    private static void as(String lead, Runnable deed) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                lead, null, AuthorityUtils.createAuthorityList("ROLE_LEAD")));
        new DelegatingSecurityContextRunnable(deed, context).run();
    }
}
