package dev.vigil.clip.ui;

import com.vaadin.flow.component.html.Span;
import dev.vigil.clip.ClipStage;

/** A clip's stage as it is drawn everywhere. */
final class StagePill {

    private StagePill() {}

    static Span of(ClipStage stage) {
        var pill = new Span(stage.label());
        pill.addClassName("pill");
        pill.getElement()
                .setAttribute(
                        "data-kind",
                        switch (stage) {
                            case APPROVED -> "truth";
                            case REJECTED, ERASED -> "danger";
                            case CHANGES_REQUESTED -> "auto";
                            case SUBMITTED, IN_WORK -> "human";
                            case LABELLING, TO_LABEL -> "quiet";
                        });
        return pill;
    }
}
