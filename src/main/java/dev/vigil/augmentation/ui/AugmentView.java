package dev.vigil.augmentation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.vigil.augmentation.Augmentations;
import dev.vigil.augmentation.InvalidRecipe;
import dev.vigil.augmentation.Recipe;
import dev.vigil.augmentation.RecipeJson;
import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipLibrary;
import dev.vigil.clip.ClipNotInStage;
import dev.vigil.job.QueueFull;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.Address;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.Link;
import dev.vigil.shell.page.PageHeader;
import dev.vigil.shell.page.ShownOn;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Edits put together, looked at on one clip, and used on many. Clips and recipe stand in the address. */
@Route("augment")
@PageTitle("Augment · Vigil")
@RolesAllowed(Roles.LEAD)
class AugmentView extends Div implements BeforeEnterObserver {

    private final transient Augmentations augmentations;
    private final transient ClipLibrary library;
    private final String me;
    private final Button make = new Button();
    private final IntegerField variants = new IntegerField("Variants of each");
    private final IntegerField vary = new IntegerField("that differ by (%)");
    private final Div outcome = new Div();
    private final Div problems = new Div();
    private final RecipeForm form;
    private final LookPane look;
    private transient List<Clip> chosen = List.of();
    private transient Recipe recipe = new Recipe(1, List.of());

    AugmentView(Augmentations augmentations, ClipLibrary library, CurrentPerson current) {
        this.augmentations = augmentations;
        this.library = library;
        this.me = current.name();
        this.form = new RecipeForm(this::changed);
        this.look = new LookPane(augmentations);
        addClassName("page");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(click -> order());
        amount(variants, 1, 50, 1);
        amount(vary, 0, 100, 0);
        vary.setTooltipText("Each number by as much of half its range; the first one is as shown");
        outcome.addClassName("lines");
        problems.addClassNames("lines", "danger");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        chosen = library.kept(Address.numbers(query, "clips"));
        removeAll();
        outcome.removeAll();
        if (chosen.isEmpty()) {
            add(
                    new PageHeader("Augment"),
                    new EmptyState(
                            "No clips chosen",
                            "Choose the clips to make others of on the Clips page, then press Augment.",
                            new Link("clips", "Clips", "button", "primary")));
            return;
        }
        try {
            query.getSingleParameter("recipe").ifPresent(json -> recipe = RecipeJson.read(json));
        } catch (InvalidRecipe e) {
            refused("The recipe in the address cannot be used: " + e.getMessage());
        }
        var amounts = new Div(variants, vary);
        amounts.addClassName("toolbar");
        var panes = new Div(form, new Div(look, amounts, problems, outcome));
        panes.addClassName("augment-panes");
        add(new PageHeader("Augment", make), shownOn(), panes);
        form.show(recipe);
        refresh();
    }

    private void amount(IntegerField field, int least, int most, int usual) {
        field.setMin(least);
        field.setMax(most);
        field.setValue(usual);
        field.setStepButtonsVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event -> label());
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? field.getMin() : field.getValue();
    }

    private void label() {
        int clips = chosen.size() * value(variants);
        make.setText(clips == 1 ? "Make 1 clip" : "Make " + clips + " clips");
    }

    private ShownOn shownOn() {
        var first = chosen.getFirst();
        return new ShownOn(first.id(), first.name(), chosen.size() - 1);
    }

    private void changed(Recipe next) {
        recipe = next;
        outcome.removeAll();
        var ids = chosen.stream().map(clip -> Long.toString(clip.id())).collect(Collectors.joining(","));
        Address.says("augment", Map.of("clips", ids, "recipe", RecipeJson.write(recipe)));
        refresh();
    }

    private void refresh() {
        problems.removeAll();
        label();
        make.setEnabled(false);
        if (recipe.steps().isEmpty()) {
            look.before(chosen.getFirst().id());
            return;
        }
        try {
            look.show(chosen.getFirst().id(), recipe);
            make.setEnabled(true);
        } catch (InvalidRecipe e) {
            e.problems().forEach(problem -> problems.add(new Span(sentence(problem))));
        } catch (ClipNotInStage e) {
            problems.add(new Span(String.valueOf(e.getMessage())));
        }
    }

    /** {@code /steps/0/angle} as people count. */
    private static String sentence(Recipe.Problem problem) {
        var words = problem.pointer().split("/");
        return words.length > 3
                ? "Edit " + (Integer.parseInt(words[2]) + 1) + ", " + words[3].replace('_', ' ') + ": "
                        + problem.message()
                : words.length == 3
                        ? "Edit " + (Integer.parseInt(words[2]) + 1) + ": " + problem.message()
                        : (words[words.length - 1] + " " + problem.message()).strip();
    }

    private void order() {
        outcome.removeAll();
        try {
            int queued = augmentations
                    .order(chosen.stream().map(Clip::id).toList(), recipe, value(variants), value(vary) / 100.0, me)
                    .size();
            outcome.add(new Div(
                    new Span(queued == 1 ? "1 clip is being made. " : queued + " clips are being made. "),
                    new Link("queue", "Watch them in the queue", "strong")));
        } catch (InvalidRecipe refusal) {
            refusal.problems().forEach(problem -> refused(sentence(problem)));
        } catch (ClipNotInStage | QueueFull refusal) {
            refused(String.valueOf(refusal.getMessage()));
        }
    }

    private void refused(String sentence) {
        var line = new Span(sentence);
        line.addClassNames("wrap", "danger");
        outcome.add(line);
    }
}
