package dev.vigil.augmentation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vigil.augmentation.Augmentations;
import dev.vigil.augmentation.Recipe;
import dev.vigil.media.vision.Pictures;
import dev.vigil.shell.page.Still;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** One frame before and after, with the labels as they are then. */
class LookPane extends Div {

    private static final int QUALITY = 85;

    private final transient Augmentations augmentations;
    private final Still before = new Still();
    private final Still after = new Still();
    private final Span size = new Span();
    private final IntegerField frame = new IntegerField("Frame");
    private transient @Nullable Recipe recipe;
    private long clip;
    private int shown;

    LookPane(Augmentations augmentations) {
        this.augmentations = augmentations;
        addClassName("look");
        before.setAlt("The frame as it is");
        after.setAlt("The frame after the edits, with its labels");
        size.addClassNames("dim", "grow");
        frame.setMin(0);
        frame.setValue(0);
        frame.setStepButtonsVisible(true);
        frame.setValueChangeMode(ValueChangeMode.LAZY);
        frame.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null && recipe != null) {
                show(clip, recipe);
            }
        });
        var pictures = new Div(before, after);
        pictures.addClassName("look-pictures");
        var bar = new Div(size, frame);
        bar.addClassName("toolbar");
        add(pictures, bar);
    }

    /** The first picture alone, where there is nothing to be done to it. */
    void before(long ofClip) {
        recipe = null;
        before.setSrc("api/v1/clips/" + ofClip + "/frames/0.jpg");
        after.setVisible(false);
        size.setText("Add an edit to see what becomes of it.");
    }

    /** @throws dev.vigil.augmentation.InvalidRecipe where the recipe cannot be used on the clip */
    void show(long ofClip, Recipe used) {
        clip = ofClip;
        try {
            var look = augmentations.look(ofClip, used, frame.getValue() == null ? 0 : Math.max(0, frame.getValue()));
            recipe = used;
            before.show(Pictures.jpeg(look.before(), QUALITY));
            var marked =
                    look.labels() == null ? look.after() : LabelMarks.on(look.after(), look.labels(), look.frame());
            after.show(Pictures.jpeg(marked, QUALITY));
            after.setVisible(true);
            after.getElement().setAttribute("data-shown", Integer.toString(++shown));
            frame.setMax(look.frameCount() - 1);
            size.setText("%d × %d → %d × %d · %d frames"
                    .formatted(
                            look.before().width(),
                            look.before().height(),
                            look.after().width(),
                            look.after().height(),
                            look.frameCount()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
