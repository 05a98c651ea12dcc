package dev.vigil.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.vigil.clip.ClipCard;
import dev.vigil.review.Decision;
import dev.vigil.review.Verdicts;
import dev.vigil.review.WorkQueue;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.PageHeader;
import dev.vigil.shell.page.Thumbnail;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What waits for a person: clips to label, and submitted labels to judge. */
@Route("review")
@PageTitle("Review · Vigil")
@Menu(title = "Review", order = 40)
@RolesAllowed(Roles.ANNOTATOR)
class ReviewView extends Div implements BeforeEnterObserver {

    private static final String TO_LABEL = "To label";
    private static final String TO_REVIEW = "To review";
    private static final int SHOWN = 200;

    private final WorkQueue work;
    private final Verdicts verdicts;
    private final String me;
    private final boolean reviewer;
    private final RadioButtonGroup<String> queue = new RadioButtonGroup<>();
    private final Grid<ClipCard> grid = new Grid<>();
    private final Div below = new Div();
    private final Div primary = new Div();

    ReviewView(WorkQueue work, Verdicts verdicts, CurrentPerson current) {
        this.work = work;
        this.verdicts = verdicts;
        this.me = current.name();
        this.reviewer = current.has(Roles.REVIEWER);
        addClassName("page");
        queue.setItems(reviewer ? List.of(TO_LABEL, TO_REVIEW) : List.of(TO_LABEL));
        queue.setAriaLabel("Queue");
        queue.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(
                        "review" + (TO_REVIEW.equals(event.getValue()) ? "?queue=review" : "?queue=label")));
            }
        });
        columns();
        add(new PageHeader("Review", queue, primary), grid, below);
    }

    private void columns() {
        grid.addClassName("fill");
        grid.addComponentColumn(
                        card -> new Thumbnail(card.clip().id(), card.clip().frameCount() / 2))
                .setHeader("")
                .setWidth("96px")
                .setFlexGrow(0);
        grid.addComponentColumn(ReviewView::name).setHeader("Clip").setFlexGrow(2);
        grid.addComponentColumn(this::why).setHeader("Why it waits").setFlexGrow(3);
        grid.addColumn(card ->
                        card.status().assignee() == null ? "" : card.status().assignee())
                .setHeader("Labelled by")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("queue");
        boolean toReview = reviewer && !asked.filter("label"::equals).isPresent();
        queue.setValue(toReview ? TO_REVIEW : TO_LABEL);
        var waiting = toReview ? work.toReview(me, SHOWN) : work.toLabel(me, SHOWN);
        grid.setItems(waiting.first());
        grid.setVisible(!waiting.first().isEmpty());
        below.removeAll();
        primary.removeAll();
        if (waiting.first().isEmpty()) {
            below.add(empty(toReview));
        } else {
            var next = toReview
                    ? new Anchor("clips/" + waiting.first().getFirst().clip().id(), "Review next")
                    : new Anchor(TakeView.NEXT, "Label next");
            next.addClassNames("button", "primary");
            primary.add(next);
            if (waiting.more() > 0) {
                var more = new Paragraph("%,d more wait behind these %,d."
                        .formatted(waiting.more(), waiting.first().size()));
                more.addClassName("dim");
                below.add(more);
            }
        }
    }

    private EmptyState empty(boolean toReview) {
        return toReview
                ? new EmptyState(
                        "Nothing to review",
                        "Labels that others submit come here. Your own go to somebody else: nobody approves their own work.")
                : new EmptyState(
                        "Nothing to label",
                        "New clips come here as soon as the first labels are made, and clips on which a reviewer asked for changes.");
    }

    private Component why(ClipCard card) {
        return switch (card.status().stage()) {
            case CHANGES_REQUESTED -> {
                var remark = verdicts.ofClip(card.clip().id()).stream()
                        .filter(verdict -> verdict.decision() == Decision.REQUEST_CHANGES)
                        .findFirst();
                var text = new Span(
                        remark.map(v -> v.reviewer() + ": " + v.remark()).orElse("changes requested"));
                text.addClassNames("wrap", "auto");
                yield text;
            }
            case IN_WORK -> new Span("you have begun");
            case SUBMITTED -> new Span("submitted for review");
            default -> new Span("not looked at yet");
        };
    }

    private static Component name(ClipCard card) {
        var clip = card.clip();
        var format = new Span("%d frames · %.1f s".formatted(clip.frameCount(), clip.seconds()));
        format.addClassName("dim");
        var door = card.status().stage().editable() ? TakeView.NEXT + "/" : "clips/";
        var lines = new Div(new Anchor(door + clip.id(), clip.name()), format);
        lines.addClassName("lines");
        return lines;
    }
}
