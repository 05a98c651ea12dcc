package dev.vigil.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import dev.vigil.VigilTest;
import dev.vigil.dataset.ApprovedClips;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import dev.vigil.review.WorkQueue;
import dev.vigil.security.CurrentPerson;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Where the door from a queue leads. */
@VigilTest
@WithMockUser("take-ann")
class TakeViewTests {

    @Autowired
    WorkQueue work;

    @Autowired
    CurrentPerson current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MediaStore media;

    @Autowired
    LabelJson json;

    @Test
    void standsAtItsAddressWithAndWithoutAClip(@Autowired ServletContext context) {
        var routes = ApplicationRouteRegistry.getInstance(new VaadinServletContext(context));
        assertThat(routes.getNavigationTarget(TakeView.NEXT)).contains(TakeView.class);
        assertThat(routes.getNavigationTarget(TakeView.NEXT + "/12")).contains(TakeView.class);
        assertThat(routes.getNavigationTarget(TakeView.NEXT + "/twelve")).isEmpty();
    }

    @Test
    void takesTheNamedClipAndOpensIt() {
        long clip = waiting();
        verify(entering(new RouteParameters("clip", Long.toString(clip)))).forwardTo("clips/" + clip);
        assertThat(assignee(clip)).isEqualTo("take-ann");
    }

    @Test
    void leadsToTheClipInHandOrBackToTheQueueWhereNothingWaits() {
        jdbc.sql("update clip_stage set stage = 'APPROVED' where stage <> 'LABELLING'")
                .update();
        verify(entering(RouteParameters.empty())).forwardTo(eq(ReviewView.class), any(QueryParameters.class));
        long clip = waiting();
        verify(entering(RouteParameters.empty())).forwardTo("clips/" + clip);
        waiting();
        verify(entering(RouteParameters.empty())).forwardTo("clips/" + clip);
    }

    private BeforeEnterEvent entering(RouteParameters parameters) {
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(parameters);
        new TakeView(work, current).beforeEnter(event);
        return event;
    }

    private long waiting() {
        long clip = new ApprovedClips(jdbc, media, json).unapproved();
        jdbc.sql("update clip_stage set stage = 'TO_LABEL' where clip_id = ?")
                .param(clip)
                .update();
        return clip;
    }

    private String assignee(long clip) {
        return jdbc.sql("select assignee from clip_stage where clip_id = ?")
                .param(clip)
                .query(String.class)
                .single();
    }
}
