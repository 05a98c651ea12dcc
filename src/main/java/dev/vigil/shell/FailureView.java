package dev.vigil.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page that broke: the log says why, the person does not have to know. */
@ParentLayout(MainLayout.class)
@PageTitle("Something failed · Vigil")
@AnonymousAllowed
class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        log.error("The page {} failed", event.getLocation().getPath(), error.getException());
        explain("This page failed", "Nothing that was stored is lost. Try again; if it stays so, the log says why.");
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
