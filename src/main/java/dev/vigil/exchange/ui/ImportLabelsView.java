package dev.vigil.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.vigil.clip.ClipNotInStage;
import dev.vigil.exchange.ForeignVideo;
import dev.vigil.exchange.ImportPreview;
import dev.vigil.exchange.LabelImports;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.Card;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where labels from other tools come in: shown first, then taken over, all or nothing. */
@Route("import/labels")
@PageTitle("Import labels · Vigil")
@RolesAllowed(Roles.LEAD)
class ImportLabelsView extends Div {

    private static final int MOST_BYTES = 512 << 20;

    private final transient LabelImports imports;
    private final String me;
    private final Div outcome = new Div();
    private transient @Nullable Path waiting;

    ImportLabelsView(LabelImports imports, CurrentPerson current) {
        this.imports = imports;
        this.me = current.name();
        addClassName("page");
        outcome.addClassName("lines");
        var upload = new Upload(UploadHandler.toTempFile((metadata, file) ->
                getUI().ifPresent(ui -> ui.access(() -> look(metadata.fileName(), file.toPath())))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        var hint = new Paragraph(
                "OpenLABEL 1.0, CVAT for video, COCO, YOLO, Label Studio, Datumaro or MOT, as a file or a zip or tar"
                        + " of them; the format is told by the content. Videos are found by the hash of their master, else by the"
                        + " clip's name. Nothing is kept before you say so.");
        hint.addClassName("dim");
        add(new PageHeader("Import labels"), upload, hint, outcome);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    private void look(String fileName, Path file) {
        forget();
        outcome.removeAll();
        waiting = file;
        try {
            show(fileName, file, imports.preview(file, fileName));
        } catch (IllegalArgumentException | IOException refusal) {
            refused(fileName + ": " + refusal.getMessage());
            forget();
        }
    }

    private void show(String fileName, Path file, ImportPreview preview) {
        var take = new Button("Take over", click -> take(fileName, file));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setEnabled(preview.acceptable());
        outcome.add(new Span(fileName + " is " + preview.format() + " with labels of "
                + (preview.videos().size() == 1 ? "1 video" : preview.videos().size() + " videos") + "."));
        preview.videos().forEach(video -> outcome.add(card(video)));
        outcome.add(take);
    }

    private static Component card(ForeignVideo video) {
        var lines = new Div();
        lines.addClassName("lines");
        if (video.clipId() != null) {
            lines.add(new Anchor("clips/" + video.clipId(), "Clip " + video.clipId() + ": " + video.clip()));
        }
        lines.add(new Span(
                "%d layers with %d spans, %d tracks".formatted(video.layers(), video.spans(), video.tracks())));
        if (video.problem() != null) {
            var problem = new Span(video.problem());
            problem.addClassNames("wrap", "danger");
            lines.add(problem);
        }
        video.losses().forEach(loss -> lines.add(new Span(loss)));
        return new Card(video.name().isEmpty() ? "A video without a name" : video.name(), lines);
    }

    private void take(String fileName, Path file) {
        try {
            var made = imports.take(file, fileName, me);
            outcome.removeAll();
            for (var revision : made) {
                outcome.add(new Anchor(
                        "clips/" + revision.clipId() + "?rev=" + revision.no(),
                        "Clip " + revision.clipId() + " has them as revision " + revision.no()));
            }
        } catch (InvalidLabels | ClipNotInStage | IOException refusal) {
            refused(String.valueOf(refusal.getMessage()));
        } finally {
            forget();
        }
    }

    private void refused(String sentence) {
        var line = new Span(sentence);
        line.addClassNames("wrap", "danger");
        outcome.add(line);
    }

    private void forget() {
        var file = waiting;
        waiting = null;
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
