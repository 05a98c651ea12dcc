package dev.vigil.dataset.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.vigil.dataset.Composing;
import dev.vigil.dataset.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks what a dataset should consist of. */
class PlanDialog extends Dialog {

    private final Map<String, IntegerField> fields = new LinkedHashMap<>();

    PlanDialog(Composing composing, String slug, List<Share> shares, Runnable saved) {
        setHeaderTitle("What " + slug + " should consist of");
        setWidth("640px");
        add(new Paragraph(
                "Per cent of its clips. What is left empty is not planned; where nothing is planned, clips are"
                        + " balanced so that every condition is as frequent as the others of its kind."));
        var family = "";
        var group = new Div();
        for (var share : shares) {
            if (!share.family().equals(family)) {
                family = share.family();
                group = new Div();
                group.addClassName("plan-fields");
                add(new H3(family.replace('_', ' ')), group);
            }
            group.add(field(share));
        }
        var save = new Button("Save", click -> {
            var plan = new TreeMap<String, Integer>();
            for (var field : fields.entrySet()) {
                if (field.getValue().isInvalid()) {
                    field.getValue().focus();
                    return;
                }
                if (field.getValue().getValue() != null) {
                    plan.put(field.getKey(), field.getValue().getValue());
                }
            }
            composing.plan(slug, plan);
            close();
            saved.run();
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }

    private IntegerField field(Share share) {
        var field = new IntegerField(CompositionPane.words(share));
        field.setMin(0);
        field.setMax(100);
        field.setErrorMessage("0 to 100");
        field.setValue(share.target());
        field.setClearButtonVisible(true);
        fields.put(share.stratum(), field);
        return field;
    }
}
