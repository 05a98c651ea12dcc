package dev.vigil.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.vigil.clip.ClipNotInStage;
import dev.vigil.exchange.ForeignVideo;
import dev.vigil.exchange.ImportPreview;
import dev.vigil.exchange.LabelImports;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.LabelMappings;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelProblem;
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
    private final transient LabelMappings mappings;
    private final String me;
    private final ComboBox<String> kept = new ComboBox<>();
    private final Div outcome = new Div();
    private transient LabelMapping mapping = LabelMapping.NONE;
    private transient @Nullable Path waiting;
    private String fileName = "";

    ImportLabelsView(LabelImports imports, LabelMappings mappings, CurrentPerson current) {
        this.imports = imports;
        this.mappings = mappings;
        this.me = current.name();
        addClassName("page");
        outcome.addClassName("import-outcome");
        var upload = new Upload();
        upload.setUploadHandler(UploadHandler.toTempFile((metadata, file) -> getUI().ifPresent(ui -> ui.access(() -> {
            uploaded(metadata.fileName(), file.toPath());
            // the next one, mended perhaps, is welcome at once
            upload.clearFileList();
        }))));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        var hint = new Paragraph(
                "OpenLABEL 1.0, CVAT for video, COCO, YOLO, Label Studio, Datumaro or MOT, as a file or a zip or tar"
                        + " of them; the format is told by the content. Videos are found by the hash of their master, else by the"
                        + " clip's name. Nothing is kept before you say so.");
        hint.addClassName("dim");
        var tools = new Div(upload, kept);
        tools.addClassName("toolbar");
        add(new PageHeader("Import labels"), hint, tools, outcome);
        kept.setPlaceholder("No mapping of names");
        kept.setAriaLabel("Mapping of names");
        kept.setClearButtonVisible(true);
        offer();
        kept.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                become(mappings.named(event.getValue()));
            }
        });
    }

    private void offer() {
        var names = mappings.all().stream().map(LabelMappings.Kept::name).toList();
        kept.setItems(names);
        kept.setVisible(!names.isEmpty());
    }

    private void become(LabelMapping next) {
        mapping = next;
        if (waiting != null) {
            look(waiting);
        }
    }

    private void keep(String name, LabelMapping rules) {
        mappings.keep(name, rules, me);
        offer();
        kept.setValue(name);
        Notification.show("Kept as " + name + ".");
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }

    private void uploaded(String name, Path file) {
        forget();
        waiting = file;
        fileName = name;
        look(file);
    }

    private void look(Path file) {
        outcome.removeAll();
        try {
            show(file, imports.preview(file, fileName, mapping));
        } catch (IllegalArgumentException | IOException refusal) {
            refused(fileName + ": " + refusal.getMessage());
            forget();
        }
    }

    private void show(Path file, ImportPreview preview) {
        var take = new Button("Take over", click -> take(file));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.setEnabled(preview.acceptable());
        var sentence = new Span(fileName + " is " + preview.format() + " with labels of "
                + (preview.videos().size() == 1 ? "1 video" : preview.videos().size() + " videos") + ".");
        sentence.addClassName("grow");
        var head = new Div(sentence, take);
        head.addClassName("toolbar");
        outcome.add(head);
        var unknown = preview.unknown();
        if (!unknown.isEmpty() || !mapping.rules().isEmpty()) {
            outcome.add(new NamesCard(
                    unknown,
                    mapping,
                    next -> {
                        kept.clear();
                        become(next);
                    },
                    this::keep));
        }
        preview.videos().forEach(video -> outcome.add(card(video)));
    }

    private static Component card(ForeignVideo video) {
        var lines = new Div();
        lines.addClassName("lines");
        if (video.clipId() != null) {
            lines.add(new Anchor("clips/" + video.clipId(), "Clip " + video.clipId() + ": " + video.clip()));
        }
        lines.add(
                new Span("Layers %d · spans %d · tracks %d".formatted(video.layers(), video.spans(), video.tracks())));
        if (video.problem() != null) {
            var problem = new Span(video.problem());
            problem.addClassNames("wrap", "danger");
            lines.add(problem);
        }
        video.faults().forEach(fault -> lines.add(fault(fault)));
        video.losses().forEach(loss -> lines.add(new Span(loss)));
        return new Card(video.name().isEmpty() ? "A video without a name" : video.name(), lines);
    }

    private static Component fault(LabelProblem fault) {
        var place = new Span(fault.pointer());
        place.addClassName("place");
        var line = new Div(place, new Text(fault.message()));
        line.addClassName("wrap");
        return line;
    }

    private void take(Path file) {
        try {
            var made = imports.take(file, fileName, mapping, me);
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
