package dev.vigil.dataset.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.vigil.dataset.SplitCounts;
import dev.vigil.dataset.VersionReport;
import java.util.List;

/** Says what freezing means before it is done. */
class FreezeDialog extends ConfirmDialog {

    FreezeDialog(Runnable freeze, VersionReport draft, List<SplitCounts> splits) {
        setHeader("Freeze " + draft.dataset() + " " + draft.freezesAs() + "?");
        setText(meaning(draft, splits));
        setCancelable(true);
        setConfirmText("Freeze " + draft.freezesAs());
        addConfirmListener(confirmed -> freeze.run());
    }

    private static String meaning(VersionReport draft, List<SplitCounts> splits) {
        var raised = draft.freezesAs().equals(draft.version())
                ? ""
                : "It becomes " + draft.freezesAs() + " instead of " + draft.version() + ", because "
                        + (draft.freezesAs().compareTo(draft.version()) > 0
                                ? "clips of its parent are gone, or have other labels where models are measured. "
                                : "only labels that are trained on are other than in its parent. ");
        return "%,d clips: %s. %s%s; people stay in these splits for ever. Nothing in it can change afterwards, not here, not over REST, not in the database. Its root"
                        .formatted(draft.counts().clips(), draft.changes().sentence(), raised, Pieces.splits(splits))
                + " hash names exactly these videos and labels. Later changes go into a new draft.";
    }
}
