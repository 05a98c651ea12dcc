package dev.vigil.dataset.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.Datasheets;
import dev.vigil.dataset.NoSuchVersion;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.PermitAll;

/** The datasheet of a frozen version. */
@Route("datasets/:slug/:version/datasheet")
@PermitAll
class DatasheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Datasheets datasheets;
    private String title = "Datasheet · Vigil";

    DatasheetView(Datasheets datasheets) {
        this.datasheets = datasheets;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElseThrow();
        var semver = event.getRouteParameters().get("version").orElseThrow();
        title = "Datasheet of " + slug + " " + semver + " · Vigil";
        removeAll();
        var back = new Anchor("datasets/" + slug + "/" + semver, "To the version");
        back.addClassName("button");
        try {
            var sheet = new Markdown(datasheets.of(slug, semver));
            sheet.addClassName("datasheet");
            var download = new Anchor("api/v1/datasets/" + slug + "/versions/" + semver + "/datasheet", "Download .md");
            download.addClassName("button");
            download.setRouterIgnore(true);
            download.getElement().setAttribute("download", slug + "-" + semver + "-datasheet.md");
            add(new PageHeader("Datasheet", back, download), sheet);
        } catch (NoSuchVersion unknown) {
            event.rerouteToError(NotFoundException.class, String.valueOf(unknown.getMessage()));
        } catch (DatasetConflict open) {
            add(new PageHeader("Datasheet", back), new EmptyState("Not frozen yet", String.valueOf(open.getMessage())));
        }
    }
}
