package dev.vigil.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.vigil.dataset.MergeConflict;
import dev.vigil.dataset.Merging;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.Card;
import dev.vigil.shell.page.HomeSection;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Clips that merges left to people, for those who may settle them. */
@org.springframework.stereotype.Component
class ConflictsSection implements HomeSection {

    private static final int MOST = 500;

    private final Merging merging;
    private final CurrentPerson current;

    ConflictsSection(Merging merging, CurrentPerson current) {
        this.merging = merging;
        this.current = current;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Component> build() {
        if (!current.has(Roles.REVIEWER) && !current.has(Roles.LEAD)) {
            return Optional.empty();
        }
        var drafts = new LinkedHashMap<String, Integer>();
        for (MergeConflict conflict : merging.open(MOST)) {
            drafts.merge(conflict.dataset() + "/" + conflict.version(), 1, Integer::sum);
        }
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        var lines = new Div();
        lines.addClassName("lines");
        drafts.forEach((draft, clips) -> lines.add(new Anchor(
                "datasets/" + draft, draft.replace('/', ' ') + ": " + Pieces.clips(clips) + " changed on both sides")));
        return Optional.of(new Card("To settle", lines));
    }
}
