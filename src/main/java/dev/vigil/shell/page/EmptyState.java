package dev.vigil.shell.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where there is nothing yet: what would be here, why it is not, and what to do about it. */
public class EmptyState extends Div {

    public EmptyState(String title, String text, Component... action) {
        addClassName("empty-state");
        add(new H2(title), new Paragraph(text));
        add(action);
    }
}
