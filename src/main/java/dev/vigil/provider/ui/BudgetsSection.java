package dev.vigil.provider.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vigil.provider.Budgets;
import dev.vigil.provider.InvalidOrder;
import dev.vigil.shell.page.Card;
import java.util.Locale;
import java.util.Optional;

/** What each project has spent this month, and may. */
final class BudgetsSection extends Card {

    private final transient Budgets budgets;
    private final boolean admin;
    private final String me;
    private final Div rows = new Div();
    private final TextField project = new TextField("Project");
    private final NumberField limit = new NumberField("USD a month");

    BudgetsSection(Budgets budgets, boolean admin, String me) {
        super("Spent this month");
        this.budgets = budgets;
        this.admin = admin;
        this.me = me;
        rows.addClassName("budget-rows");
        add(rows);
        if (admin) {
            limit.setMin(0);
            limit.setPlaceholder("no limit");
            var set = new Button("Set limit", click -> set());
            set.addThemeVariants(ButtonVariant.LUMO_SMALL);
            var form = new Div(project, limit, set);
            form.addClassName("toolbar");
            add(form);
        }
    }

    void refresh() {
        rows.removeAll();
        var all = budgets.spendings();
        if (all.isEmpty()) {
            var none = new Span("Nothing so far" + (admin ? "; no project has a limit." : "."));
            none.addClassName("dim");
            rows.add(none);
        }
        all.forEach(spending -> rows.add(row(spending)));
    }

    private static Component row(Budgets.Spending spending) {
        var said = spending.limit()
                .map(most -> String.format(Locale.ROOT, "%.2f of %.2f USD", spending.spent(), most))
                .orElse(String.format(Locale.ROOT, "%.2f USD", spending.spent()));
        var text = new Span(said);
        text.addClassName("num");
        var row = new Div(new Span(spending.project()), text);
        row.addClassName("budget-row");
        spending.limit().filter(most -> spending.spent() >= most).ifPresent(most -> text.addClassName("danger"));
        return row;
    }

    private void set() {
        project.setInvalid(false);
        try {
            budgets.limit(project.getValue().strip(), Optional.ofNullable(limit.getValue()), me);
            refresh();
        } catch (InvalidOrder refused) {
            project.setErrorMessage(refused.getMessage());
            project.setInvalid(true);
        }
    }
}
