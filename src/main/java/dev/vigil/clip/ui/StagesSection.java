package dev.vigil.clip.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vigil.clip.ClipStage;
import dev.vigil.clip.ClipStatuses;
import dev.vigil.shell.page.HomeSection;
import java.util.Locale;
import java.util.Optional;

/** How many clips have come how far; each number leads to them. */
@org.springframework.stereotype.Component
class StagesSection implements HomeSection {

    private final ClipStatuses statuses;

    StagesSection(ClipStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> build() {
        var cards = new Div();
        cards.addClassName("stat-cards");
        for (var stage : ClipStage.values()) {
            var number = new Span(Long.toString(statuses.countByStage(stage)));
            number.addClassName("stat");
            var card = new Anchor("clips?stage=" + stage.name().toLowerCase(Locale.ROOT));
            card.add(new Span(stage.label()), number);
            cards.add(card);
        }
        return Optional.of(cards);
    }
}
