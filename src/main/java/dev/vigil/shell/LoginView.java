package dev.vigil.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The door for people. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Vigil")
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    LoginView() {
        addClassName("door");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        add(new Div(new H1("Vigil"), new Paragraph("Driver-monitoring video, labelled frame by frame."), form));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        var labels = words.getForm();
        labels.setTitle("");
        labels.setUsername("Name");
        labels.setPassword("Password");
        labels.setSubmit("Sign in");
        words.setForm(labels);
        var error = words.getErrorMessage();
        error.setTitle("Not signed in");
        error.setMessage("Name and password do not match, or there were too many tries: then wait a minute.");
        words.setErrorMessage(error);
        return words;
    }
}
