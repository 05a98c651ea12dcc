package dev.vigil.dataset.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vigil.dataset.VersionEvent;
import dev.vigil.dataset.VersionReport;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The names of a version, and what became of it and why. */
class VersionHistory extends Div {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    VersionHistory(VersionReport version) {
        addClassName("lines");
        setVisible(!version.tags().isEmpty() || !version.history().isEmpty());
        if (!version.tags().isEmpty()) {
            var tags = new Div(Pieces.dim("Tagged"));
            for (var tag : version.tags()) {
                var pill = new Span(tag);
                pill.addClassName("pill");
                tags.add(new Span(" "), pill);
            }
            add(tags);
        }
        for (var event : version.history()) {
            add(line(event));
        }
    }

    private static Span line(VersionEvent event) {
        var what = switch (event.kind()) {
            case SUBMITTED -> "Submitted for review by ";
            case RETURNED -> "Sent back by ";
            case WITHDRAWN -> "Withdrawn by ";
        };
        var reason = event.reason().isEmpty() ? "" : ": " + event.reason();
        var line = new Span(what + event.person() + ", " + TIME.format(event.at()) + reason);
        line.addClassNames("wrap", event.kind() == VersionEvent.Kind.WITHDRAWN ? "danger" : "dim");
        return line;
    }
}
