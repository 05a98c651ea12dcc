package dev.vigil.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.vigil.shell.page.EmptyState;

/** What went wrong, why, and what to do. */
abstract class ErrorPage extends Div {

    void explain(String title, String text) {
        addClassName("page");
        removeAll();
        add(new EmptyState(title, text, new Anchor("", "Go to Home")));
    }
}
