package dev.vigil.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.vigil.dataset.ClipChange;
import dev.vigil.labeling.LabelDifference;
import dev.vigil.labeling.LabelDifference.Change;
import dev.vigil.labeling.LabelDifference.Part;
import java.util.Locale;

/** Which frames of one clip differ, layer by layer: a strip over the whole clip, and each change as a link into the editor. */
class FrameDifferences extends Div {

    private static final int MOST_LINES = 12;

    FrameDifferences(ClipChange change, LabelDifference difference) {
        addClassName("frame-differences");
        add(new H3(change.clip()));
        add(Pieces.dim("revision %d → %d, %,d frames"
                .formatted(change.fromRevision(), change.toRevision(), difference.frameCount())));
        if (difference.parts().isEmpty()) {
            add(new Span("Every frame says the same; only who said it, or how sure, is another."));
        }
        for (var part : difference.parts()) {
            add(part(change, part, difference.frameCount()));
        }
    }

    private static Component part(ClipChange change, Part part, int frames) {
        var name = new Span(part.name());
        name.addClassName("strong");
        var head = new Div(
                name,
                Pieces.dim(" " + part.kind().name().toLowerCase(Locale.ROOT) + " · "
                        + (part.frames() == 1 ? "1 frame" : "%,d frames".formatted(part.frames()))));
        var lines = new Div(head, strip(part, frames));
        lines.addClassName("lines");
        part.changes().stream().limit(MOST_LINES).forEach(one -> lines.add(line(change, part, one)));
        if (part.changes().size() > MOST_LINES) {
            lines.add(Pieces.dim("and %,d more".formatted(part.changes().size() - MOST_LINES)));
        }
        return lines;
    }

    private static Component strip(Part part, int frames) {
        var strip = new Div();
        strip.addClassName("strip");
        strip.getElement().setAttribute("aria-hidden", "true");
        for (var change : part.changes()) {
            var mark = new Span();
            mark.getStyle().set("left", percent(change.first(), frames));
            mark.getStyle().set("width", percent(change.last() - change.first() + 1, frames));
            strip.add(mark);
        }
        return strip;
    }

    private static String percent(int of, int all) {
        return String.format(Locale.ROOT, "%.3f%%", 100.0 * of / all);
    }

    private static Component line(ClipChange change, Part part, Change one) {
        var frames = one.first() == one.last() ? "frame " + one.first() : "frames " + one.first() + "–" + one.last();
        var layer = part.kind() == LabelDifference.Kind.LAYER ? "&layer=" + part.name() : "";
        return new Anchor(
                "clips/" + change.clipId() + "?rev=" + change.toRevision() + "&frame=" + one.first() + layer,
                frames + ": " + one.what());
    }
}
