package dev.vigil.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vigil.review.WorkQueue;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.NoSuchElementException;

/** The door from a queue to the editor: whoever goes through takes the clip, or the next one where none is named. */
@Route("review/label/:clip?([0-9]{1,18})")
@RolesAllowed(Roles.ANNOTATOR)
class TakeView extends Div implements BeforeEnterObserver {

    /** Leads to the clip to label next. */
    static final String NEXT = "review/label";

    private final transient WorkQueue work;
    private final transient CurrentPerson current;

    TakeView(WorkQueue work, CurrentPerson current) {
        this.work = work;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var named = event.getRouteParameters().getLong("clip");
        try {
            named.ifPresent(clip -> work.take(clip, current.name()));
        } catch (NoSuchElementException unknown) {
            throw new NotFoundException(String.valueOf(unknown.getMessage()));
        }
        named.or(() -> work.takeNext(current.name()))
                .ifPresentOrElse(
                        clip -> event.forwardTo("clips/" + clip),
                        () -> event.forwardTo(ReviewView.class, QueryParameters.of("queue", "label")));
    }
}
