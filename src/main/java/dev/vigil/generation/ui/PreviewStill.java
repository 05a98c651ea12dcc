package dev.vigil.generation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vigil.scenario.Scenario;
import dev.vigil.shell.page.Still;
import org.jspecify.annotations.Nullable;

/** One frame of the scenario as it would be rendered, at a second that the person picks. */
final class PreviewStill extends Div {

    private final transient Stills stills;
    private final Still image = new Still();
    private final Span status = new Span();
    private final NumberField second = new NumberField("Second");
    private @Nullable Scenario scenario;
    private @Nullable UI ui;
    private int newest;

    PreviewStill(Stills stills) {
        this.stills = stills;
        addClassName("preview-still");
        image.setAlt("Preview of the scenario");
        status.addClassName("dim");
        second.setStep(0.1);
        second.setMin(0);
        second.setStepButtonsVisible(true);
        second.setValue(0.0);
        second.setValueChangeMode(ValueChangeMode.LAZY);
        second.addValueChangeListener(event -> render());
        var bar = new Div(second, status);
        bar.addClassName("toolbar");
        add(image, bar);
    }

    void show(@Nullable Scenario shown) {
        scenario = shown;
        render();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ui = event.getUI();
        render();
    }

    private void render() {
        var window = ui;
        var wanted = scenario;
        if (window == null) {
            return;
        }
        if (wanted == null) {
            status.setText("Put right what is marked to see a preview.");
            return;
        }
        int mine = ++newest;
        status.setText("rendering …");
        double at = second.getValue() == null ? 0 : second.getValue();
        stills.request(
                wanted,
                at,
                () -> mine != newest,
                jpeg -> window.access(() -> {
                    if (mine == newest) {
                        showPicture(jpeg);
                    }
                }));
    }

    private void showPicture(byte[] jpeg) {
        image.show(jpeg);
        image.getElement().setAttribute("data-rendered", Integer.toString(newest));
        status.setText("as rendered, reduced size");
    }
}
