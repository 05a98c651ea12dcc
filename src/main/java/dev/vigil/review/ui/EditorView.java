package dev.vigil.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.communication.PushMode;
import dev.vigil.clip.ClipStage;
import dev.vigil.clip.ClipStatuses;
import dev.vigil.clip.Clips;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import jakarta.annotation.security.RolesAllowed;

/** One clip in the editor, over the whole window. What may be done there depends on its stage and on who looks. */
@Route(value = "clips/:clip([0-9]{1,18})", autoLayout = false)
@RolesAllowed(Roles.ANNOTATOR)
class EditorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Clips clips;
    private final ClipStatuses statuses;
    private final CurrentPerson current;
    private String title = "Clip";

    EditorView(Clips clips, ClipStatuses statuses, CurrentPerson current) {
        this.clips = clips;
        this.statuses = statuses;
        this.current = current;
        addClassName("editor-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = Long.parseLong(event.getRouteParameters().get("clip").orElseThrow());
        var clip = clips.findById(id).orElseThrow(() -> new NotFoundException("There is no clip " + id + "."));
        var stage = statuses.findById(id).orElseThrow().stage();
        title = clip.name();
        removeAll();
        var editor = new ClipEditor(id, mode(stage));
        editor.back(back(stage));
        editor.onSubmitted(() -> goOn(false));
        editor.onDecided(() -> goOn(true));
        add(editor);
    }

    /**
     * The editor speaks to the server by itself. Were the page's push channel open, it would find the session gone after
     * somebody else signed in, and load the page anew in the middle of the work.
     */
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPushConfiguration().setPushMode(PushMode.DISABLED);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
    }

    private ClipEditor.Mode mode(ClipStage stage) {
        if (stage == ClipStage.SUBMITTED && current.has(Roles.REVIEWER)) {
            return ClipEditor.Mode.REVIEW;
        }
        return stage.editable() ? ClipEditor.Mode.ANNOTATE : ClipEditor.Mode.VIEW;
    }

    private static Anchor back(ClipStage stage) {
        var link = stage.editable() || stage == ClipStage.SUBMITTED
                ? new Anchor("review?queue=" + (stage == ClipStage.SUBMITTED ? "review" : "label"), "‹ Review")
                : new Anchor("clips", "‹ Clips");
        link.addClassName("editor-back");
        return link;
    }

    private void goOn(boolean reviewed) {
        getUI().ifPresent(ui -> ui.navigate("review" + (reviewed ? "?queue=review" : "")));
    }

    @Override
    public String getPageTitle() {
        return title + " · Vigil";
    }
}
