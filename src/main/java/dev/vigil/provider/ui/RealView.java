package dev.vigil.provider.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.vigil.clip.Clip;
import dev.vigil.clip.ClipLibrary;
import dev.vigil.clip.ClipNotInStage;
import dev.vigil.job.QueueFull;
import dev.vigil.media.vision.Pictures;
import dev.vigil.provider.Connection;
import dev.vigil.provider.Connections;
import dev.vigil.provider.ControlKind;
import dev.vigil.provider.InvalidOrder;
import dev.vigil.provider.OverBudget;
import dev.vigil.provider.Prompts;
import dev.vigil.provider.VideoOrders;
import dev.vigil.provider.order.OrderPane;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.Address;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.Link;
import dev.vigil.shell.page.PageHeader;
import dev.vigil.shell.page.ShownOn;
import dev.vigil.shell.page.Still;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Has a model film what rendered clips show. Clips, model and what it follows stand in the address. */
@Route("real")
@PageTitle("Make real · Vigil")
@RolesAllowed(Roles.LEAD)
class RealView extends Div implements BeforeEnterObserver {

    private static final int QUALITY = 88;

    private final transient VideoOrders orders;
    private final transient Connections connections;
    private final transient ClipLibrary library;
    private final String me;
    private final Select<Connection> model = new Select<>();
    private final Select<ControlKind> follow = new Select<>();
    private final IntegerField seed = new IntegerField("Seed");
    private final OrderPane words = new OrderPane(this::enable);
    private final Still followed = new Still();
    private final Image render = new Image();
    private final Button make = new Button();
    private final Div outcome = new Div();
    private transient List<Clip> chosen = List.of();

    RealView(VideoOrders orders, Connections connections, ClipLibrary library, CurrentPerson current) {
        this.orders = orders;
        this.library = library;
        this.connections = connections;
        this.me = current.name();
        addClassName("page");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.addClickListener(click -> order());
        model.setLabel("Made by");
        model.setItemLabelGenerator(Connection::name);
        model.addValueChangeListener(event -> {
            modelChosen();
            chosenBy(event.isFromClient());
        });
        follow.setLabel("It follows");
        follow.setItemLabelGenerator(ControlKind::title);
        follow.addValueChangeListener(event -> {
            refresh();
            chosenBy(event.isFromClient());
        });
        seed.setMin(0);
        seed.setValue(1);
        seed.setTooltipText("Where the model takes one, the same order and seed give the same video");
        outcome.addClassName("lines");
        followed.setAlt("What the model follows");
        render.setAlt("The clip");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        chosen = library.kept(Address.numbers(query, "clips"));
        removeAll();
        var able = connections.usable().stream()
                .filter(each -> !connections.capabilities(each).controls().isEmpty())
                .toList();
        if (chosen.isEmpty()) {
            add(
                    new PageHeader("Make real"),
                    new EmptyState(
                            "No clips chosen",
                            "Choose rendered clips on the page of clips, and “Make real”.",
                            new Link("clips", "Clips", "button", "primary")));
            return;
        }
        if (able.isEmpty()) {
            add(
                    new PageHeader("Make real"),
                    new EmptyState(
                            "No model that follows a video",
                            "Connect one that does: Cosmos 3, a server under /v1/videos, ComfyUI with VACE, LTX render-to-real at fal, or aleph2 at Runway.",
                            new Link("video-models", "Video models", "button", "primary")));
            return;
        }
        var form = new Div(model, follow, seed);
        form.addClassName("fields");
        var left = new Div(shownOn(), form, words, outcome);
        left.addClassName("real-form");
        var pictures = new Div(figure(render, "The clip"), figure(followed, "What the model follows"));
        pictures.addClassName("real-pictures");
        var panes = new Div(left, pictures);
        panes.addClassName("augment-panes");
        add(new PageHeader("Make real", make), panes);
        model.setItems(able);
        model.setValue(query.getSingleParameter("model")
                .flatMap(name ->
                        able.stream().filter(each -> each.name().equals(name)).findFirst())
                .orElse(able.getFirst()));
        query.getSingleParameter("follow")
                .flatMap(word -> Arrays.stream(ControlKind.values())
                        .filter(kind -> kind.wire().equals(word))
                        .findFirst())
                .filter(kind ->
                        orders.kinds(model.getValue(), chosen.getFirst()).contains(kind))
                .ifPresent(follow::setValue);
    }

    private static Div figure(Image picture, String caption) {
        var said = new Span(caption);
        said.addClassName("dim");
        return new Div(said, picture);
    }

    private ShownOn shownOn() {
        var first = chosen.getFirst();
        return new ShownOn(first.id(), first.name(), chosen.size() - 1);
    }

    private void modelChosen() {
        var kinds = orders.kinds(model.getValue(), chosen.getFirst());
        var before = follow.getValue();
        follow.setItems(kinds);
        if (kinds.isEmpty()) {
            outcome.removeAll();
            outcome.add(new Span("This model follows depth or parts, which only rendered clips have."));
            make.setEnabled(false);
            return;
        }
        follow.setValue(kinds.contains(before) ? before : kinds.getFirst());
        refresh();
    }

    private void refresh() {
        var kind = follow.getValue();
        if (kind == null) {
            return;
        }
        outcome.removeAll();
        var first = chosen.getFirst();
        words.show(model.getValue(), new OrderPane.Wanted() {
            @Override
            public Prompts.Text words(Connection connection) {
                return orders.prompt(first, connection);
            }

            @Override
            public VideoOrders.Preview preview(Connection connection, Prompts.Text text) {
                return orders.preview(connection, first, follow.getValue(), text, seedOrOne());
            }
        });
        pictures(first, kind);
    }

    /** Only what a person chose: while the page is being entered the browser has its own idea of the address. */
    private void chosenBy(boolean person) {
        if (person && follow.getValue() != null) {
            Address.says(
                    "real",
                    Map.of(
                            "clips",
                            chosen.stream()
                                    .map(clip -> Long.toString(clip.id()))
                                    .collect(Collectors.joining(",")),
                            "model",
                            model.getValue().name(),
                            "follow",
                            follow.getValue().wire()));
        }
    }

    private void pictures(Clip clip, ControlKind kind) {
        int frame = clip.frameCount() / 2;
        render.setSrc("api/v1/clips/" + clip.id() + "/frames/" + frame + ".jpg");
        try {
            followed.getElement().setAttribute("data-kind", kind.wire());
            followed.show(Pictures.jpeg(orders.still(clip, kind, frame), QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enable() {
        make.setText(chosen.size() == 1 ? "Order 1 video" : "Order " + chosen.size() + " videos");
        make.setEnabled(words.possible());
    }

    private long seedOrOne() {
        return seed.getValue() == null ? 1 : seed.getValue();
    }

    private void order() {
        outcome.removeAll();
        try {
            int queued = orders.following(
                            model.getValue(),
                            chosen.stream().map(Clip::id).toList(),
                            follow.getValue(),
                            words.words(),
                            seedOrOne(),
                            words.project(),
                            me)
                    .size();
            outcome.add(new Div(
                    new Span(queued == 1 ? "1 video is ordered. " : queued + " videos are ordered. "),
                    new Link("queue", "Watch them in the queue", "strong")));
        } catch (InvalidOrder | OverBudget | ClipNotInStage | QueueFull refusal) {
            var line = new Span(String.valueOf(refusal.getMessage()));
            line.addClassNames("wrap", "danger");
            outcome.add(line);
        }
    }
}
