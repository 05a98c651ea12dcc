package dev.vigil.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.vigil.exchange.PreparedExport;
import dev.vigil.job.JobState;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** An archive that is made once on the server and then fetched in parts: not yet, under way, or ready. */
class PreparedLine extends Div {

    private static final double MEGA = 1e6;

    private final String format;
    private final transient Runnable prepare;
    private final transient @Nullable LongConsumer cancel;
    private transient @Nullable PreparedExport shown;

    /** @param cancel none for people who may not */
    PreparedLine(String format, Runnable prepare, @Nullable LongConsumer cancel) {
        this.format = format;
        this.prepare = prepare;
        this.cancel = cancel;
        addClassName("lines");
        show(null);
    }

    /** @param export none where nobody asked for it yet */
    final void show(@Nullable PreparedExport export) {
        if (export != null && export.equals(shown)) {
            return;
        }
        shown = export;
        removeAll();
        if (export == null) {
            add(button("Prepare for download in parts", prepare));
        } else if (export.ready()) {
            ready(export);
        } else if (export.state() == JobState.QUEUED || export.state() == JobState.RUNNING) {
            var bar = new ProgressBar(0, 1, export.progress());
            bar.setIndeterminate(export.progress() == 0);
            add(new Span("Being made: %.0f %%".formatted(100 * export.progress())), bar);
            if (cancel != null) {
                var stop = cancel;
                add(button("Cancel", () -> stop.accept(export.id())));
            }
        } else {
            var why = new Span(export.error() == null ? "It was cancelled." : export.error());
            why.addClassNames("wrap", "danger");
            add(why, button("Prepare again", prepare));
        }
    }

    private void ready(PreparedExport export) {
        long bytes = export.bytes() == null ? 0 : export.bytes();
        var fetch = new Anchor(
                "api/v1/exports/" + export.id() + "/file",
                "Fetch " + String.format(Locale.ROOT, bytes < MEGA / 10 ? "%.3f MB" : "%.1f MB", bytes / MEGA));
        fetch.addClassName("button");
        fetch.setRouterIgnore(true);
        fetch.getElement().setAttribute("download", true);
        var hash = new Span("sha256 " + export.sha256());
        hash.addClassNames("dim", "hash");
        add(fetch, hash);
    }

    private Button button(String text, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(text + ": " + format);
        return button;
    }
}
