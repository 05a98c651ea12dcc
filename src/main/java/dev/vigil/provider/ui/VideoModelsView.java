package dev.vigil.provider.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.vigil.provider.Budgets;
import dev.vigil.provider.Connection;
import dev.vigil.provider.Connections;
import dev.vigil.provider.Family;
import dev.vigil.provider.VideoOrders;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The video models of this server: how they are connected, what they cost, and what was ordered from them. */
@Route("video-models")
@PageTitle("Video models · Vigil")
@Menu(title = "Video models", order = 60)
@RolesAllowed(Roles.LEAD)
class VideoModelsView extends Div {

    private final transient Connections connections;
    private final String me;
    private final boolean admin;
    private final Div connected = new Div();
    private final Details others = new Details();
    private final OrdersSection orders;
    private final BudgetsSection budgets;

    VideoModelsView(Connections connections, Budgets budgets, VideoOrders orders, CurrentPerson current) {
        this.connections = connections;
        this.me = current.name();
        this.admin = current.has(Roles.ADMIN);
        this.orders = new OrdersSection(orders);
        this.budgets = new BudgetsSection(budgets, admin, me);
        addClassName("page");
        connected.addClassName("model-cards");
        others.setSummaryText("What can be connected");
        add(new PageHeader("Video models"), connected, others, this.budgets, this.orders);
        refresh();
    }

    private void refresh() {
        var all = connections.all();
        connected.removeAll();
        if (all.isEmpty()) {
            var text = new Paragraph(
                    "Nothing is connected, and nothing has to be: scenarios are rendered, clips are edited and videos "
                            + "imported without any model or key. A connected model adds videos that look filmed: from the words of a scenario, or "
                            + "after a rendered clip, whose labels are kept."
                            + (admin ? "" : " An administrator can connect one."));
            text.addClassNames("dim", "wide-text");
            connected.add(text);
        }
        all.forEach(connection -> connected.add(card(connection)));
        var choices = new Div();
        choices.addClassName("model-cards");
        for (var family : Family.values()) {
            choices.add(choice(family));
        }
        others.removeAll();
        others.add(choices);
        others.setOpened(all.isEmpty());
        budgets.refresh();
        orders.setVisible(!all.isEmpty());
        budgets.setVisible(!all.isEmpty());
    }

    private Component card(Connection connection) {
        var pill = new Span(connection.enabled() ? "on" : "off");
        pill.addClassName("pill");
        pill.getElement().setAttribute("data-kind", connection.enabled() ? "truth" : "quiet");
        var head = new Div(new H3(connection.name()), pill);
        head.addClassName("model-head");
        var answer = new Span();
        answer.addClassNames("wrap", "dim");
        answer.getElement().setAttribute("role", "status");
        var card = new Div(
                head,
                line(connection.family().title() + model(connection)),
                line(connection.address()),
                line(terms(connection)),
                answer);
        card.addClassName("card");
        if (admin) {
            card.add(actions(connection, answer));
        }
        return card;
    }

    private static String model(Connection connection) {
        return connection.model().isEmpty() ? "" : " · " + connection.model();
    }

    private static String terms(Connection connection) {
        var price = connection.usdPerSecond() == 0
                ? "not paid by use"
                : String.format(Locale.ROOT, "%.2f USD a second", connection.usdPerSecond());
        var month = connection.usdPerMonth() == null
                ? ""
                : String.format(Locale.ROOT, ", %.0f USD a month at most", connection.usdPerMonth());
        return price + month + " · " + connection.mostAtOnce() + " at once"
                + (connection.keyEnd() == null
                        ? " · no key"
                        : connection.keyEnd().isEmpty() ? " · key" : " · key …" + connection.keyEnd());
    }

    private Component actions(Connection connection, Span answer) {
        var test = small("Test", "Test " + connection.name());
        test.setTooltipText("Calls the server; costs nothing");
        test.setDisableOnClick(true);
        test.addClickListener(click -> {
            var probe = connections.probe(connection.name());
            answer.setText(probe.sentence()
                    + (probe.models().isEmpty()
                            ? ""
                            : " Models: "
                                    + String.join(
                                            ", ",
                                            probe.models().stream().limit(12).toList()) + "."));
            answer.setClassName("danger", !probe.works());
            answer.setClassName("truth", probe.works());
            test.setEnabled(true);
        });
        var change = small("Change", "Change " + connection.name());
        change.addClickListener(click -> open(connection.family(), connection));
        var row = new Div(test, change);
        row.addClassName("row-actions");
        return row;
    }

    private Component choice(Family family) {
        var card = new Div(
                new H3(family.title()),
                line(family.about()),
                line(family.selfHosted() ? "A machine of your own" : "Paid by use"));
        card.addClassName("card");
        if (admin) {
            var connect = small("Connect…", "Connect " + family.title());
            connect.addClickListener(click -> open(family, null));
            var row = new Div(connect);
            row.addClassName("row-actions");
            card.add(row);
        }
        return card;
    }

    private void open(Family family, @Nullable Connection known) {
        new ConnectionDialog(connections, family, known, me, this::refresh).open();
    }

    private static Span line(String text) {
        var line = new Span(text);
        line.addClassNames("dim", "wrap");
        return line;
    }

    private static Button small(String text, String label) {
        var button = new Button(text);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(label);
        return button;
    }
}
