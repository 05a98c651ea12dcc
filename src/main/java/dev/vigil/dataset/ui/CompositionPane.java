package dev.vigil.dataset.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.vigil.dataset.Composition;
import dev.vigil.dataset.Share;
import java.util.List;
import java.util.Locale;

/** What a version consists of, before and after what might be added, against what is planned. */
class CompositionPane extends Div {

    private static final List<String> LIGHT = List.of(
            "below 1 lx", "1 to 10 lx", "10 to 100 lx", "100 to 1,000 lx", "1,000 to 10,000 lx", "10,000 lx and more");

    CompositionPane() {
        addClassName("composition");
    }

    void show(Composition composition) {
        removeAll();
        var before = Pieces.clips(composition.clips());
        add(Pieces.dim(composition.added() == 0 ? before : before + ", " + composition.added() + " more"));
        var family = "";
        for (var share : composition.shares()) {
            if (!share.family().equals(family)) {
                family = share.family();
                add(new H3(family.replace('_', ' ')));
            }
            add(row(share));
        }
        if (composition.shares().isEmpty()) {
            add(Pieces.dim("Nothing in it yet."));
        }
    }

    /** A stratum in words. */
    static String words(Share share) {
        return switch (share.family()) {
            case "light" -> LIGHT.get(Math.clamp(Integer.parseInt(share.value()), 0, LIGHT.size() - 1));
            case "skin" -> "type " + share.value();
            default -> share.value().replace('_', ' ');
        };
    }

    private static Component row(Share share) {
        var bar = new Div();
        bar.addClassName("bar");
        bar.add(part("after", share.after()), part("before", Math.min(share.before(), share.after())));
        var target = share.target();
        if (target != null) {
            var mark = new Span();
            mark.addClassName("target");
            mark.getStyle().set("left", target + "%");
            bar.add(mark);
        }
        bar.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(words(share));
        name.addClassName("grow");
        var figures = "%.0f %%".formatted(share.before())
                + (Math.round(share.before()) == Math.round(share.after()) ? "" : " → %.0f %%".formatted(share.after()))
                + (target == null ? "" : " of %d %%".formatted(target));
        var number = Pieces.dim(figures);
        if (target != null && share.after() < target / 2.0) {
            number.addClassName("danger");
        }
        var line = new Div(name, number);
        line.addClassName("share");
        var row = new Div(line, bar);
        row.getElement().setAttribute("data-stratum", share.stratum());
        return row;
    }

    private static Span part(String kind, double percent) {
        var part = new Span();
        part.addClassName(kind);
        part.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", percent));
        return part;
    }
}
