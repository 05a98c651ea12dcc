package dev.vigil.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;

/** The browser's clip editor. It talks to REST by itself; the server only hears that work was handed on. */
@Tag("clip-editor")
@JsModule("./src/clip-editor.ts")
class ClipEditor extends Component {

    /** What the editor offers. */
    enum Mode {
        ANNOTATE,
        REVIEW,
        VIEW
    }

    ClipEditor(long clipId, Mode mode) {
        getElement().setAttribute("clip", Long.toString(clipId));
        getElement().setAttribute("mode", mode.name().toLowerCase(Locale.ROOT));
    }

    /** Where the link at the head of the editor leads. */
    void back(Anchor link) {
        link.getElement().setAttribute("slot", "back");
        getElement().appendChild(link.getElement());
    }

    /** The editor is dark unless this person chose light for everything. */
    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs("if (localStorage.getItem('vigil-theme') === 'light') this.setAttribute('theme', 'light');");
    }

    void onSubmitted(Runnable then) {
        getElement().addEventListener("submitted", event -> then.run());
    }

    void onDecided(Runnable then) {
        getElement().addEventListener("decided", event -> then.run());
    }
}
