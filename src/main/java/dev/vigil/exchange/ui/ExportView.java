package dev.vigil.exchange.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.NoSuchVersion;
import dev.vigil.exchange.DatasetFormat;
import dev.vigil.exchange.ExportedVersion;
import dev.vigil.exchange.Exports;
import dev.vigil.exchange.PreparedExports;
import dev.vigil.job.JobBoard;
import dev.vigil.job.QueueFull;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.Card;
import dev.vigil.shell.page.EmptyState;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The ways a frozen version can be taken away: what each is for, what it cannot carry, and how a script fetches it. */
@Route("datasets/:slug/:version/export")
@PermitAll
class ExportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NOTICE_MILLIS = 12_000;

    private final transient Exports exports;
    private final transient PreparedExports prepared;
    private final transient JobBoard board;
    private final boolean lead;
    private final Map<String, PreparedLine> lines = new HashMap<>();
    private transient Runnable stopWatching = () -> {};
    private String slug = "";
    private String semver = "";
    private String title = "Export · Vigil";

    ExportView(Exports exports, PreparedExports prepared, JobBoard board, CurrentPerson person) {
        this.exports = exports;
        this.prepared = prepared;
        this.board = board;
        this.lead = person.has(Roles.LEAD);
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElseThrow();
        var wanted = event.getRouteParameters().get("version").orElseThrow();
        title = "Export " + slug + " " + wanted + " · Vigil";
        removeAll();
        lines.clear();
        this.slug = slug;
        this.semver = wanted;
        try {
            show(slug, exports.version(slug, wanted));
        } catch (NoSuchVersion unknown) {
            event.rerouteToError(NotFoundException.class, String.valueOf(unknown.getMessage()));
        } catch (DatasetConflict refusal) {
            add(new PageHeader("Export " + slug + " " + wanted, back(slug, wanted)));
            add(new EmptyState("Not to be exported", String.valueOf(refusal.getMessage())));
        }
    }

    private void show(String slug, ExportedVersion version) {
        add(new PageHeader("Export " + slug + " " + version.version(), back(slug, version.version())));
        var formats = new Div();
        formats.addClassName("formats");
        for (var format : exports.formats()) {
            formats.add(card(format, version));
        }
        add(formats);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        stopWatching = board.watch(jobs -> ui.access(this::refresh));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopWatching.run();
    }

    private void refresh() {
        if (lines.isEmpty()) {
            return;
        }
        for (var export : prepared.of(slug, semver)) {
            var line = lines.get(export.format());
            if (line != null) {
                line.show(export);
            }
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            refresh();
        } catch (DatasetConflict | NoSuchVersion | QueueFull refusal) {
            Notification.show(String.valueOf(refusal.getMessage()), NOTICE_MILLIS, Notification.Position.BOTTOM_START)
                    .addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
    }

    private Component card(DatasetFormat format, ExportedVersion version) {
        var path = "api/v1/datasets/" + version.dataset() + "/versions/" + version.version() + "/export?format="
                + format.name();
        var download = new Anchor(path, "Download ." + format.fileEnding());
        download.addClassName("button");
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        download.setAriaLabel("Download " + format.title());
        var line = new PreparedLine(
                format.title(),
                () -> attempt(() -> prepared.prepare(slug, semver, format.name())),
                lead ? id -> attempt(() -> prepared.cancel(id)) : null);
        lines.put(format.name(), line);
        var card = new Card(format.title(), new Paragraph(format.purpose()), download, line);
        if (!format.losses().isEmpty()) {
            card.add(new Details("What it cannot carry", losses(format)));
        }
        card.add(new Details("With curl", new Pre(curl(format, format.fileName(version), path))));
        return card;
    }

    private static Component losses(DatasetFormat format) {
        var list = new UnorderedList();
        format.losses().forEach(loss -> list.add(new ListItem(loss)));
        return list;
    }

    /** With the check of every file: what arrived is what was sent. */
    private static String curl(DatasetFormat format, String file, String path) {
        var folder = file.substring(0, file.length() - format.fileEnding().length() - 1);
        var unpack = format.fileEnding().equals("zip")
                ? "unzip -q " + file + " -d " + folder
                : "mkdir " + folder + " && tar -xf " + file + " -C " + folder;
        return """
                curl -fH "Authorization: Bearer $VIGIL_TOKEN" -o %s \\
                  '%s/%s'
                %s && cd %s && sha256sum -c --quiet SHA256SUMS""".formatted(file, origin(), path, unpack, folder);
    }

    private static String origin() {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    private static Anchor back(String slug, String semver) {
        return new Anchor("datasets/" + slug + "/" + semver, "Back to the version");
    }
}
