package dev.vigil.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vigil.review.WorkQueue;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.Card;
import dev.vigil.shell.page.HomeSection;
import dev.vigil.shell.page.Thumbnail;
import java.util.Optional;

/** The clip that a person should open next, one click away. */
@org.springframework.stereotype.Component
class NextClipSection implements HomeSection {

    private final WorkQueue work;
    private final CurrentPerson current;

    NextClipSection(WorkQueue work, CurrentPerson current) {
        this.work = work;
        this.current = current;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> build() {
        var me = current.name();
        var cards = new Div();
        cards.addClassName("home-row");
        if (current.has(Roles.REVIEWER)) {
            cards.add(next("Next to review", "Review", work.toReview(me, 1), "Nothing waits for your verdict."));
        }
        cards.add(next("Next to label", "Label", work.toLabel(me, 1), "Nothing waits to be labelled."));
        return Optional.of(cards);
    }

    private static Component next(String title, String verb, WorkQueue.Waiting waiting, String nothing) {
        if (waiting.first().isEmpty()) {
            var text = new Paragraph(nothing);
            text.addClassName("dim");
            return new Card(title, text);
        }
        var card = waiting.first().getFirst();
        var clip = card.clip();
        var image = new Thumbnail(clip.id(), clip.frameCount() / 2);
        image.setClassName("poster");
        var name = new Span(clip.name());
        name.addClassName("strong");
        var stage = new Span(
                card.status().stage().label() + (waiting.more() > 0 ? " · " + waiting.more() + " more waiting" : ""));
        stage.addClassName("dim");
        // somebody else may have taken the clip since this page was made: the door leads to the next one then
        var open = new Anchor(card.status().stage().editable() ? TakeView.NEXT : "clips/" + clip.id(), verb);
        open.addClassNames("button", "primary");
        var lines = new Div(name, stage, open);
        lines.addClassName("lines");
        var row = new Div(image, lines);
        row.addClassName("poster-row");
        return new Card(title, row);
    }
}
