package dev.vigil.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.SplitCounts;
import dev.vigil.dataset.Version;
import dev.vigil.dataset.VersionState;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the pages of datasets share. */
final class Pieces {

    private static final int NOTICE_MILLIS = 6000;

    private Pieces() {}

    /** How a version is divided, in a line. */
    static String splits(List<SplitCounts> splits) {
        return splits.stream()
                .map(one -> "%s %s of %,d %s"
                        .formatted(
                                one.split().term(),
                                clips(one.clips()),
                                one.leakGroups(),
                                one.leakGroups() == 1 ? "person" : "people"))
                .collect(Collectors.joining(" · "));
    }

    static String clips(long number) {
        return number == 1 ? "1 clip" : "%,d clips".formatted(number);
    }

    static Span pill(VersionState state) {
        var pill = new Span(state.label());
        pill.addClassName("pill");
        pill.getElement()
                .setAttribute(
                        "data-kind",
                        switch (state) {
                            case FROZEN -> "truth";
                            case DRAFT -> "auto";
                            case IN_REVIEW -> "human";
                            case WITHDRAWN -> "danger";
                        });
        return pill;
    }

    static Span dim(String text) {
        var span = new Span(text);
        span.addClassName("dim");
        return span;
    }

    static Component lines(Component... each) {
        var lines = new Div(each);
        lines.addClassName("lines");
        return lines;
    }

    static Anchor clip(long clipId, String name) {
        return new Anchor("clips/" + clipId, name);
    }

    /** Opens a draft and goes to its page, or says what was refused. */
    static void open(String slug, Supplier<Version> draft) {
        try {
            UI.getCurrent().navigate("datasets/" + slug + "/" + draft.get().semver());
        } catch (DatasetConflict refusal) {
            refused(String.valueOf(refusal.getMessage()));
        }
    }

    /** Says what was done. */
    static void done(String sentence) {
        Notification.show(sentence, NOTICE_MILLIS, Notification.Position.BOTTOM_START)
                .addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    /** Says what was refused and why; stays until read. */
    static void refused(String sentence) {
        Notification.show(sentence, 2 * NOTICE_MILLIS, Notification.Position.BOTTOM_START)
                .addThemeVariants(NotificationVariant.LUMO_ERROR);
    }
}
