package dev.vigil.generation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.vigil.generation.Requests;
import dev.vigil.job.QueueFull;
import dev.vigil.provider.Connection;
import dev.vigil.provider.Connections;
import dev.vigil.provider.InvalidOrder;
import dev.vigil.provider.OverBudget;
import dev.vigil.provider.Prompts;
import dev.vigil.provider.VideoOrders;
import dev.vigil.provider.order.OrderPane;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioPresets;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a lead says what to make: start from a preset, change it, see it, ask for clips. */
@Route("scenarios")
@PageTitle("Scenarios · Vigil")
@Menu(title = "Scenarios", order = 10)
@RolesAllowed(Roles.LEAD)
class ScenariosView extends Div implements BeforeEnterObserver {

    private final Requests requests;
    private final CurrentPerson current;
    private final Nav presets = new Nav();
    private final PreviewStill preview;
    private final ScenarioForm form;
    private final TextArea json = new TextArea("Scenario as JSON");
    private final IntegerField count = new IntegerField("Clips");
    private final IntegerField seed = new IntegerField("First seed");
    private final Button request = new Button("Request clips");
    private final Select<Maker> maker = new Select<>();
    private final OrderPane words;
    private final transient VideoOrders orders;
    private ScenarioDraft draft = new ScenarioDraft(Scenario.defaults());

    /** Who makes the clips: the renderer, or a model behind a connection. */
    private record Maker(@Nullable Connection connection) {

        String title() {
            return connection == null ? "Renderer, with exact labels" : connection.name();
        }
    }

    ScenariosView(
            Requests requests, Stills stills, Connections connections, VideoOrders orders, CurrentPerson current) {
        this.requests = requests;
        this.orders = orders;
        this.words = new OrderPane(this::enable);
        this.current = current;
        addClassName("page");
        preview = new PreviewStill(stills);
        form = new ScenarioForm(draft, this::changed);
        request.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        request.addClickListener(event -> ask());
        var importLink = new Anchor("import", "Import video");
        importLink.addClassName("button");
        presets.addClassName("presets");
        presets.setAriaLabel("Presets");
        var right = new Div(preview, order(connections), words, jsonEditor());
        right.addClassName("scenario-side");
        var columns = new Div(presets, form, right);
        columns.addClassName("scenario-columns");
        add(new PageHeader("Scenarios", importLink, request), columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var all = ScenarioPresets.all();
        int chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("preset")
                .filter(number -> number.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .filter(number -> number < all.size())
                .orElse(0);
        presets.removeAll();
        for (int i = 0; i < all.size(); i++) {
            var link = new Anchor("scenarios?preset=" + i, all.get(i).name());
            link.addClassName("preset");
            if (i == chosen) {
                link.getElement().setAttribute("aria-current", "page");
            }
            presets.add(link);
        }
        show(new ScenarioDraft(all.get(chosen)));
    }

    private Component order(Connections connections) {
        var makers = Stream.concat(
                        Stream.of(new Maker(null)),
                        connections.usable().stream().map(Maker::new))
                .filter(each -> each.connection() == null
                        || !connections.capabilities(each.connection()).controlNeeded())
                .toList();
        maker.setLabel("Made by");
        maker.setItems(makers);
        maker.setItemLabelGenerator(Maker::title);
        maker.setValue(makers.getFirst());
        maker.setVisible(makers.size() > 1);
        maker.addValueChangeListener(event -> changed());
        words.setVisible(false);
        count.setMin(1);
        count.setMax(Requests.MOST_CLIPS);
        count.setValue(1);
        count.setStepButtonsVisible(true);
        count.setTooltipText(
                "Clips of one request differ by their seed: other blinks, other micro-movements, same person");
        seed.setMin(0);
        seed.setValue(1);
        seed.setTooltipText("The same scenario and seed give the same pixels, always");
        var order = new Div(maker, count, seed);
        order.addClassName("fields");
        return order;
    }

    private Component jsonEditor() {
        json.setWidthFull();
        json.setMaxHeight("320px");
        json.addValueChangeListener(event -> {
            if (!event.isFromClient()) {
                return;
            }
            var problems = draft.replace(event.getValue());
            json.setInvalid(!problems.isEmpty());
            json.setErrorMessage(problems.stream()
                    .map(problem -> problem.pointer() + " " + problem.message())
                    .collect(Collectors.joining(" ")));
            if (problems.isEmpty()) {
                form.show(draft);
                changed();
            }
        });
        return new Details("JSON", json);
    }

    private void show(ScenarioDraft shown) {
        draft = shown;
        form.show(shown);
        changed();
    }

    private void changed() {
        json.setValue(draft.text());
        json.setInvalid(false);
        draft.scenario().ifPresent(this::showWords);
        enable();
        preview.show(draft.scenario().orElse(null));
    }

    private void showWords(Scenario scenario) {
        var connection = maker.getValue().connection();
        words.setVisible(connection != null);
        if (connection != null) {
            words.show(connection, new OrderPane.Wanted() {
                @Override
                public Prompts.Text words(Connection model) {
                    return orders.prompt(scenario, model);
                }

                @Override
                public VideoOrders.Preview preview(Connection model, Prompts.Text text) {
                    return orders.preview(model, scenario, text, firstSeed());
                }
            });
        }
    }

    private void enable() {
        request.setEnabled(draft.scenario().isPresent() && (!words.isVisible() || words.possible()));
    }

    private int firstSeed() {
        return seed.getValue() == null ? 1 : seed.getValue();
    }

    private void ask() {
        var scenario = draft.scenario();
        if (scenario.isEmpty() || count.isInvalid() || seed.isInvalid()) {
            return;
        }
        int wanted = count.getValue() == null ? 1 : count.getValue();
        var connection = maker.getValue().connection();
        try {
            var made = connection == null
                    ? requests.render("", scenario.get(), wanted, firstSeed(), current.name())
                    : requests.generate(
                            "",
                            scenario.get(),
                            connection.name(),
                            words.words(),
                            wanted,
                            firstSeed(),
                            words.project(),
                            current.name());
            Notification.show(
                    made.count() == 1 ? "One clip requested" : made.count() + " clips requested",
                    4000,
                    Notification.Position.BOTTOM_START);
            getUI().ifPresent(ui -> ui.navigate("queue"));
        } catch (QueueFull | InvalidOrder | OverBudget e) {
            var full = Notification.show(String.valueOf(e.getMessage()), 8000, Notification.Position.MIDDLE);
            full.addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
    }
}
