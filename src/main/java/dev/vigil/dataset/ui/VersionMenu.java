package dev.vigil.dataset.ui;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.Curation;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.Merging;
import dev.vigil.dataset.NoSuchVersion;
import dev.vigil.dataset.VersionLife;
import dev.vigil.dataset.VersionReport;

/** What a lead may do with a version as a whole, as far as its state allows. */
class VersionMenu extends MenuBar {

    private final VersionLife life;
    private final Curation curation;
    private final Merging merging;
    private final Catalogue catalogue;
    private final VersionReport version;
    private final Runnable changed;
    private final String slug;
    private final String semver;

    VersionMenu(
            VersionLife life,
            Curation curation,
            Merging merging,
            Catalogue catalogue,
            VersionReport version,
            Runnable changed) {
        this.life = life;
        this.curation = curation;
        this.merging = merging;
        this.catalogue = catalogue;
        this.version = version;
        this.changed = changed;
        this.slug = version.dataset();
        this.semver = version.version().toString();
        fill(addItem("More").getSubMenu());
        getElement().setAttribute("aria-label", "More for version " + semver);
    }

    private void fill(SubMenu menu) {
        switch (version.state()) {
            case DRAFT -> {
                menu.addItem("Submit for review", click -> attempt(() -> life.submit(slug, semver)))
                        .setEnabled(version.counts().clips() > 0);
                menu.addItem(
                        "Merge another version…",
                        click -> new MergeDialog(catalogue, merging, version, changed).open());
            }
            case IN_REVIEW -> menu.addItem("Send back…", click -> askToSendBack());
            case FROZEN -> {
                menu.addItem("People in two splits…", click -> new LeaksDialog(catalogue, version).open());
                menu.addItem("Tag…", click -> askForTag());
                for (var tag : version.tags()) {
                    menu.addItem("Remove tag " + tag, click -> attempt(() -> life.untag(slug, semver, tag)));
                }
                menu.addItem(
                        "New draft from this version", click -> Pieces.open(slug, () -> curation.draft(slug, semver)));
                menu.addItem("Go back to this version", click -> Pieces.open(slug, () -> life.restore(slug, semver)));
                menu.addItem("Withdraw…", click -> askToWithdraw());
            }
            case WITHDRAWN ->
                menu.addItem(
                        "New draft from this version", click -> Pieces.open(slug, () -> curation.draft(slug, semver)));
        }
    }

    private void askToSendBack() {
        var reason = new TextArea("What is to be done");
        new AskDialog(
                        "Send " + slug + " " + semver + " back?",
                        "It becomes a draft again, and everybody sees why.",
                        "Send back",
                        reason,
                        said -> life.sendBack(slug, semver, said),
                        changed)
                .open();
    }

    private void askToWithdraw() {
        new AskDialog(
                        "Withdraw " + slug + " " + semver + "?",
                        "It can no longer be exported and loses its tags, for ever. Its content and root hash stay, so that"
                                + " what was trained on it can still be explained.",
                        "Withdraw",
                        new TextArea("Why"),
                        said -> life.withdraw(slug, semver, said),
                        changed)
                .open();
    }

    private void askForTag() {
        var name = new TextField("Tag");
        name.setHelperText("Small letters, digits and hyphens. Exports take it in place of the number.");
        new AskDialog(
                        "Tag " + slug + " " + semver,
                        "If another version has this tag, it moves here.",
                        "Tag",
                        name,
                        said -> life.tag(slug, semver, said),
                        changed)
                .open();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (DatasetConflict | NoSuchVersion refusal) {
            Pieces.refused(String.valueOf(refusal.getMessage()));
        }
        changed.run();
    }
}
