package dev.vigil.shell.page;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Says which clip a page shows what it does on, and how many more it will do it to. */
public class ShownOn extends Div {

    public ShownOn(long clipId, String name, int more) {
        add(new Span("Shown on "), new Link("clips/" + clipId, name, "strong"));
        if (more > 0) {
            add(new Span(" and used on " + more + " more"));
        }
        addClassName("dim");
    }
}
