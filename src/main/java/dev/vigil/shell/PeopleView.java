package dev.vigil.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.vigil.security.Audit;
import dev.vigil.security.People;
import dev.vigil.security.Person;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** Who may sign in, and what they may do. */
@Route("admin/people")
@PageTitle("People · Vigil")
@Menu(title = "Admin", order = 90)
@RolesAllowed(Roles.ADMIN)
class PeopleView extends Div {

    private final transient People people;
    private final transient Audit audit;
    private final Grid<Person> grid = new Grid<>();

    PeopleView(People people, Audit audit) {
        this.people = people;
        this.audit = audit;
        addClassName("page");
        grid.addClassName("fill");
        grid.addColumn(Person::name).setHeader("Name").setAutoWidth(true);
        grid.addColumn(Person::displayName).setHeader("Called").setFlexGrow(2);
        grid.addComponentColumn(PeopleView::roles).setHeader("Roles").setFlexGrow(2);
        grid.addComponentColumn(PeopleView::state).setHeader("State").setAutoWidth(true);
        grid.addComponentColumn(this::actions).setHeader("").setAutoWidth(true).setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        var add = new Button("Add person", event -> new PersonDialog(people, audit, null, this::refresh).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new PageHeader("People", add), grid);
        refresh();
    }

    private void refresh() {
        grid.setItems(people.all());
    }

    private static Component roles(Person person) {
        var roles = Roles.ALL.stream()
                .filter(person.roles()::contains)
                .map(role -> role.toLowerCase(Locale.ROOT))
                .toList();
        return new Span(String.join(", ", roles));
    }

    private static Component state(Person person) {
        var pill = new Span(person.active() ? "active" : "deactivated");
        pill.addClassName("pill");
        pill.getElement().setAttribute("data-kind", person.active() ? "truth" : "quiet");
        return pill;
    }

    private Component actions(Person person) {
        var change = new Button("Change", event -> new PersonDialog(people, audit, person, this::refresh).open());
        change.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        change.setAriaLabel("Change " + person.name());
        return change;
    }
}
