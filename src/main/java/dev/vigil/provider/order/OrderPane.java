package dev.vigil.provider.order;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vigil.provider.Connection;
import dev.vigil.provider.Finding;
import dev.vigil.provider.Prompts;
import dev.vigil.provider.VideoOrders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is sent to a video model, to be read and changed before it is: words, what will differ, and what it costs. */
public final class OrderPane extends Div {

    /** What is ordered, as far as it hangs on the model. */
    public interface Wanted {

        /** The words that it is told in, where nobody changes them. */
        Prompts.Text words(Connection connection);

        VideoOrders.Preview preview(Connection connection, Prompts.Text words);
    }

    private final TextArea prompt = new TextArea("Prompt");
    private final TextArea negative = new TextArea("Not to be seen");
    private final TextField project = new TextField("Project");
    private final Button anew = new Button("Tell it anew");
    private final Div findings = new Div();
    private final Span cost = new Span();
    private final Runnable changed;
    private @Nullable Connection connection;
    private transient @Nullable Wanted wanted;
    private boolean edited;
    private boolean possible;

    /** @param changed run whenever another order may be possible */
    public OrderPane(Runnable changed) {
        this.changed = changed;
        addClassName("order-pane");
        for (var area : List.of(prompt, negative)) {
            area.setWidthFull();
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    edited = true;
                    look();
                }
            });
        }
        prompt.setMinRows(5);
        prompt.setMaxRows(9);
        negative.setMaxRows(3);
        project.setValue(VideoOrders.USUAL_PROJECT);
        project.setMaxLength(60);
        project.setTooltipText("Whose budget it is");
        anew.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        anew.setTooltipText("Gives up what you changed and words it as the scenario says");
        anew.addClickListener(click -> {
            edited = false;
            tell();
        });
        findings.addClassName("findings");
        cost.addClassNames("strong", "num");
        var head = new Div(project, cost, anew);
        head.addClassName("order-head");
        // what will differ and what it costs is seen without scrolling
        add(head, findings, prompt, negative);
    }

    /** Shows an order to a model; words that somebody changed stay as they are. */
    public void show(Connection model, Wanted order) {
        boolean other = connection == null || !connection.name().equals(model.name());
        connection = model;
        wanted = order;
        if (other) {
            edited = false;
        }
        tell();
    }

    private void tell() {
        if (connection == null || wanted == null) {
            return;
        }
        if (!edited) {
            var words = wanted.words(connection);
            prompt.setValue(words.prompt());
            negative.setValue(words.negative());
        }
        look();
    }

    private void look() {
        if (connection == null || wanted == null) {
            return;
        }
        var preview = wanted.preview(connection, words());
        var fitting = preview.fitting();
        possible = fitting.possible();
        anew.setVisible(edited);
        findings.removeAll();
        fitting.findings().forEach(finding -> findings.add(line(finding)));
        cost.setText(
                connection.family().selfHosted() && preview.usd() == 0
                        ? "runs on your own machine"
                        : String.format(Locale.ROOT, "about %.2f USD each", preview.usd()));
        changed.run();
    }

    private static Span line(Finding finding) {
        var line = new Span(finding.sentence());
        line.addClassNames("finding", "wrap");
        line.getElement().setAttribute("data-kind", finding.refusal() ? "refusal" : "warning");
        return line;
    }

    /** Whether the model can make what is shown. */
    public boolean possible() {
        return possible;
    }

    public Prompts.Text words() {
        return new Prompts.Text(prompt.getValue(), negative.getValue());
    }

    public String project() {
        return project.getValue().strip();
    }
}
