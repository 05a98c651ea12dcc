package dev.vigil.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vigil.dataset.MergeConflict;
import dev.vigil.dataset.MergeConflict.Choice;
import dev.vigil.shell.page.Thumbnail;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Clips that a merge left to people: what they were, what they are on each side, and the choice. */
class ConflictList extends Div {

    private final transient BiConsumer<MergeConflict, Choice> settle;
    private final boolean maySettle;

    ConflictList(List<MergeConflict> conflicts, boolean maySettle, BiConsumer<MergeConflict, Choice> settle) {
        this.settle = settle;
        this.maySettle = maySettle;
        addClassNames("lines", "conflicts");
        long open = conflicts.stream().filter(one -> one.choice() == null).count();
        var heading = new Span(
                open == 0
                        ? "All clips of the merge are settled."
                        : Pieces.clips(open)
                                + " changed on both sides. Say which labels hold: until then the draft cannot be frozen.");
        heading.addClassNames("wrap", open == 0 ? "dim" : "danger");
        add(heading);
        conflicts.forEach(one -> add(line(one)));
    }

    private Component line(MergeConflict conflict) {
        var name = Pieces.clip(conflict.clipId(), conflict.clip());
        name.addClassName("grow");
        var line = new Div(
                new Thumbnail(conflict.clipId(), 0),
                Pieces.lines(name, Pieces.dim("both had " + revision(conflict.base()))),
                side(conflict, "here", conflict.ours()),
                side(conflict, "in " + conflict.merged(), conflict.theirs()));
        line.addClassName("conflict");
        var choice = conflict.choice();
        if (choice != null) {
            line.add(Pieces.dim("settled by " + conflict.settledBy() + ": " + word(conflict, choice)));
        } else if (maySettle) {
            line.add(button(conflict, Choice.OURS), button(conflict, Choice.THEIRS));
            if (conflict.newest() != null
                    && !Objects.equals(conflict.newest(), conflict.ours())
                    && !Objects.equals(conflict.newest(), conflict.theirs())) {
                line.add(button(conflict, Choice.NEWEST));
            }
        }
        return line;
    }

    private Button button(MergeConflict conflict, Choice choice) {
        var button = new Button(
                switch (choice) {
                    case OURS -> "Keep ours";
                    case THEIRS -> "Take theirs";
                    case NEWEST -> "Take the newest";
                },
                click -> settle.accept(conflict, choice));
        button.setAriaLabel(button.getText() + ": " + word(conflict, choice) + " of " + conflict.clip());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static String word(MergeConflict conflict, Choice choice) {
        return revision(
                switch (choice) {
                    case OURS -> conflict.ours();
                    case THEIRS -> conflict.theirs();
                    case NEWEST -> conflict.newest();
                });
    }

    private static Component side(MergeConflict conflict, String where, @Nullable Integer revision) {
        var shown = revision == null
                ? new Span(revision(null))
                : new Anchor("clips/" + conflict.clipId() + "?rev=" + revision, revision(revision));
        return Pieces.lines(Pieces.dim(where), shown);
    }

    private static String revision(@Nullable Integer number) {
        return number == null ? "no such clip" : "revision " + number;
    }
}
