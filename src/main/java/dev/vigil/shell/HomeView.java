package dev.vigil.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.People;
import dev.vigil.security.Person;
import dev.vigil.shell.page.HomeSection;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** Where a day begins: what waits for this person, what runs, how far things are. */
@Route("")
@PageTitle("Home · Vigil")
@Menu(title = "Home", order = 0)
@PermitAll
class HomeView extends Div {

    HomeView(List<HomeSection> sections, CurrentPerson current, People people) {
        addClassName("page");
        var name = people.find(current.name()).map(Person::displayName).orElse(current.name());
        add(new PageHeader("Hello, " + name));
        var home = new Div();
        home.addClassName("home");
        sections.stream()
                .sorted(Comparator.comparingInt(HomeSection::order))
                .forEach(section -> section.build().ifPresent(home::add));
        add(home);
    }
}
