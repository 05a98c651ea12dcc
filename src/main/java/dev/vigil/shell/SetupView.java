package dev.vigil.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.vigil.security.FirstStart;
import dev.vigil.security.People;

/** Makes the first administrator, for whoever holds the link from the console. */
@Route(value = "setup", autoLayout = false)
@PageTitle("Set-up · Vigil")
@AnonymousAllowed
class SetupView extends Div implements BeforeEnterObserver {

    private final transient FirstStart firstStart;
    private final TextField name = new TextField("Name");
    private final PasswordField password = new PasswordField("Password");
    private final Div box = new Div();
    private String token = "";

    SetupView(FirstStart firstStart) {
        this.firstStart = firstStart;
        addClassName("door");
        add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        box.removeAll();
        if (!firstStart.accepts(token)) {
            box.add(
                    new H1("This link no longer works"),
                    new Paragraph("A set-up link works once, and only until the next start. "
                            + "While there is no administrator, each start prints a new one on the console."));
            return;
        }
        name.setValue("admin");
        password.setHelperText("At least " + People.SHORTEST_PASSWORD + " characters");
        var make = new Button("Make administrator", click -> make());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickShortcut(Key.ENTER);
        box.add(
                new H1("Welcome to Vigil"),
                new Paragraph("Nobody can sign in yet. Choose the name and password of the first administrator."),
                name,
                password,
                make);
    }

    private void make() {
        name.setInvalid(false);
        password.setInvalid(false);
        try {
            firstStart.complete(token, name.getValue(), password.getValue());
            getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
        } catch (People.Refused refused) {
            if ("password".equals(refused.field())) {
                password.setErrorMessage(refused.reason());
                password.setInvalid(true);
            } else {
                name.setErrorMessage(refused.reason());
                name.setInvalid(true);
            }
        }
    }
}
