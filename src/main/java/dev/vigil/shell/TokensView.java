package dev.vigil.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.vigil.security.ApiToken;
import dev.vigil.security.ApiTokens;
import dev.vigil.security.Audit;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.People;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.PermitAll;

/** One's own keys for programs. */
@Route("tokens")
@PageTitle("API tokens · Vigil")
@PermitAll
class TokensView extends Div {

    private final transient ApiTokens tokens;
    private final transient Audit audit;
    private final String me;
    private final Grid<ApiToken> grid = new Grid<>();
    private final EmptyState empty = new EmptyState(
            "No tokens yet", "A token lets a program of yours use the REST interface as you, without your password.");

    TokensView(ApiTokens tokens, Audit audit, CurrentPerson current) {
        this.tokens = tokens;
        this.audit = audit;
        this.me = current.name();
        addClassName("page");
        grid.addClassName("fill");
        grid.addColumn(ApiToken::name).setHeader("For").setFlexGrow(2);
        grid.addColumn(token -> token.createdAt().toLocalDate()).setHeader("Made");
        grid.addColumn(token -> token.expiresAt().toLocalDate()).setHeader("Expires");
        grid.addColumn(token -> {
                    var used = token.lastUsed();
                    return used == null ? "never" : used.toLocalDate().toString();
                })
                .setHeader("Last used");
        grid.addComponentColumn(this::end).setHeader("").setAutoWidth(true).setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        var issue = new Button("New token", event -> ask());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new PageHeader("API tokens", issue), grid, empty);
        refresh();
    }

    private void refresh() {
        var living = tokens.of(me).stream()
                .filter(token -> token.revokedAt() == null)
                .toList();
        grid.setItems(living);
        grid.setVisible(!living.isEmpty());
        empty.setVisible(living.isEmpty());
    }

    private Component end(ApiToken token) {
        var end = new Button("Revoke", event -> {
            tokens.revoke(me, token.id());
            audit.record("token.revoke", me, token.name());
            refresh();
        });
        end.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        return end;
    }

    private void ask() {
        var name = new TextField("What it is for");
        var days = new IntegerField("Days it lives");
        days.setValue(90);
        days.setMin(1);
        days.setMax(ApiTokens.LONGEST_DAYS);
        var form = new Div(name, days);
        form.addClassName("form");
        var dialog = new Dialog("New token", form);
        var make = new Button("Make token");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(event -> {
            try {
                var issued = tokens.issue(me, name.getValue(), days.getValue() == null ? 0 : days.getValue());
                audit.record("token.issue", me, issued.token().name());
                dialog.close();
                show(issued.secret());
                refresh();
            } catch (People.Refused refused) {
                name.setErrorMessage(refused.reason());
                name.setInvalid(true);
            }
        });
        dialog.getFooter().add(new Button("Cancel", event -> dialog.close()), make);
        dialog.open();
    }

    private static void show(String secret) {
        var field = new TextField("Token");
        field.setValue(secret);
        field.setReadOnly(true);
        field.setWidthFull();
        var form = new Div(new Paragraph("Copy it now: it is not kept and cannot be shown again."), field);
        form.addClassName("form");
        var dialog = new Dialog("Your new token", form);
        dialog.setWidth("520px");
        dialog.getFooter().add(new Button("Done", event -> dialog.close()));
        dialog.open();
    }
}
