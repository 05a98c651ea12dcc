package dev.vigil.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.People;
import dev.vigil.security.Person;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The frame: where one can go at the left, the work at the right. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Main content = new Main();

    MainLayout(CurrentPerson current, People people, AuthenticationContext authentication) {
        addClassName("shell");
        var brand = new Anchor("", "Vigil");
        brand.addClassName("brand");
        var entries = new UnorderedList();
        for (var entry : MenuConfiguration.getMenuEntries()) {
            var link = new Anchor(entry.path().replaceFirst("^/", ""), entry.title());
            links.put(entry.path().replaceFirst("^/", ""), link);
            entries.add(new ListItem(link));
        }
        var nav = new Nav(entries);
        nav.setAriaLabel("Pages");
        content.addClassName("content");
        var name = people.find(current.name()).map(Person::displayName).orElse(current.name());
        add(new Aside(brand, nav, foot(name, authentication)), content);
    }

    private static Component foot(String name, AuthenticationContext authentication) {
        var theme = new Button("Dark or light");
        // in the page alone: at once, and kept even where the page is left right after
        theme.getElement().executeJs("""
                this.addEventListener('click', () => {
                  const root = document.documentElement;
                  const next = root.getAttribute('theme') === 'dark' ? 'light' : 'dark';
                  root.setAttribute('theme', next);
                  localStorage.setItem('vigil-theme', next);
                })""");
        theme.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var out = new Button("Sign out", event -> authentication.logout());
        out.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        var who = new Span(name);
        who.addClassName("strong");
        var foot = new Div(who, new Anchor("tokens", "API tokens"), theme, out);
        foot.addClassName("foot");
        return foot;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement page) {
        content.getElement().removeAllChildren();
        if (page != null) {
            content.getElement().appendChild(page.getElement());
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        links.forEach((target, link) -> {
            var here = path.equals(target) || (!target.isEmpty() && path.startsWith(target + "/"));
            if (here) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
