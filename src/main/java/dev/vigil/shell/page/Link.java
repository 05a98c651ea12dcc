package dev.vigil.shell.page;

import com.vaadin.flow.component.html.Anchor;

/** A link that looks as its classes say: {@code button primary} for one. */
public class Link extends Anchor {

    public Link(String path, String label, String... classes) {
        super(path, label);
        addClassNames(classes);
    }
}
