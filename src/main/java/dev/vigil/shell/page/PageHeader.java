package dev.vigil.shell.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/** The head of a page: its title, and at the right what can be done, the one primary action last. */
public class PageHeader extends Header {

    public PageHeader(String title, Component... actions) {
        addClassName("page-header");
        add(new H1(title));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("page-actions");
            add(row);
        }
    }
}
