package dev.vigil.dataset.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vigil.dataset.VersionReport;

/** How much a version holds, and how much more than its parent. */
class VersionCards extends Div {

    VersionCards(VersionReport version) {
        addClassName("cards");
        var holds = version.counts();
        var more = version.more();
        card("clips", "%,d".formatted(holds.clips()), difference("%+,d", more.clips()));
        card("people", "%,d".formatted(holds.subjects()), difference("%+,d", more.subjects()));
        card("frames", "%,d".formatted(holds.frames()), difference("%+,d", more.frames()));
        card("length", length(holds.seconds()), difference("%+,d s", Math.round(more.seconds())));
        card("relabelled", "%,d".formatted(version.changes().relabelled()), "");
        card("removed", "%,d".formatted(version.changes().removed()), "");
    }

    private void card(String label, String value, String difference) {
        var number = new Span(value);
        number.addClassName("number");
        var change = new Span(difference);
        change.addClassName("difference");
        var card = new Div(Pieces.dim(label), new Div(number, new Span(" "), change));
        card.addClassName("card");
        add(card);
    }

    private static String difference(String format, long more) {
        return more == 0 ? "" : format.formatted(more);
    }

    private static String length(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60 ? whole + " s" : "%d:%02d min".formatted(whole / 60, whole % 60);
    }
}
