package dev.vigil.provider.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.vigil.provider.OperationState;
import dev.vigil.provider.VideoOperation;
import dev.vigil.provider.VideoOrders;
import dev.vigil.shell.page.Link;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What was ordered from models, newest first, with what was said and what it cost. */
final class OrdersSection extends Div {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    OrdersSection(VideoOrders orders) {
        addClassName("orders");
        var all = orders.recent();
        var title = new H2("Orders");
        if (all.isEmpty()) {
            var none =
                    new Span("Nothing was ordered so far. Choose a model under “Made by” on the page of a scenario, or "
                            + "rendered clips on the page of clips and “Make real”.");
            none.addClassNames("dim", "wide-text");
            add(title, none);
            return;
        }
        var names = orders.connectionNames();
        var grid = new Grid<VideoOperation>();
        grid.addComponentColumn(OrdersSection::name).setHeader("Video").setFlexGrow(3);
        grid.addColumn(each -> names.get(each.connectionId()))
                .setHeader("Model")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(OrdersSection::state)
                .setHeader("State")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(OrdersSection::cost).setHeader("Cost").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(VideoOperation::project)
                .setHeader("Project")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(OrdersSection::when)
                .setHeader("Ordered (UTC)")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItemDetailsRenderer(new ComponentRenderer<>(OrdersSection::details));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(all.size() < 8);
        grid.setItems(all);
        add(title, grid);
    }

    private static Component name(VideoOperation operation) {
        var lines = new Div(new Span(operation.ordered().name()));
        if (!operation.sentence().isEmpty()) {
            var why = new Span(operation.sentence());
            why.addClassNames("dim", "wrap");
            lines.add(why);
        }
        lines.addClassName("lines");
        return lines;
    }

    private static Component state(VideoOperation operation) {
        var pill = new Span(operation.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        pill.addClassName("pill");
        pill.getElement()
                .setAttribute(
                        "data-kind",
                        operation.state() == OperationState.STORED
                                ? "truth"
                                : operation.state().open()
                                        ? "auto"
                                        : operation.state() == OperationState.CANCELLED ? "quiet" : "danger");
        return pill;
    }

    private static String cost(VideoOperation operation) {
        return operation
                .cost()
                .map(cost -> cost.unit().equals("USD")
                        ? String.format(Locale.ROOT, "%.2f USD", cost.amount())
                        : String.format(Locale.ROOT, "%.1f %s", cost.amount(), cost.unit()))
                .orElse(
                        operation.estimateUsd() == 0
                                ? ""
                                : String.format(Locale.ROOT, "≈ %.2f USD", operation.estimateUsd()));
    }

    private static String when(VideoOperation operation) {
        var at = operation.createdAt();
        return at == null ? "" : WHEN.format(at.atOffset(ZoneOffset.UTC));
    }

    private static Component details(VideoOperation operation) {
        var details = new Div(new Span(operation.ordered().prompt()));
        if (!operation.ordered().negative().isEmpty()) {
            details.add(dim("Not to be seen: " + operation.ordered().negative()));
        }
        operation.warnings().forEach(warning -> details.add(dim(warning)));
        details.add(dim("Sent " + (operation.submissions() == 1 ? "once" : operation.submissions() + " times")
                + " · order " + operation.orderId()));
        if (operation.sourceClipId() != null) {
            details.add(new Link("clips/" + operation.sourceClipId(), "The clip that it follows"));
        }
        details.addClassNames("lines", "order-details");
        return details;
    }

    private static Span dim(String text) {
        var line = new Span(text);
        line.addClassNames("dim", "wrap");
        return line;
    }
}
