package dev.vigil.generation.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.vigil.generation.Requests;
import dev.vigil.job.QueueFull;
import dev.vigil.media.ImportLimits;
import dev.vigil.security.CurrentPerson;
import dev.vigil.security.Roles;
import dev.vigil.shell.page.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;

/** Where a lead brings videos of their own. */
@Route("import")
@PageTitle("Import video · Vigil")
@RolesAllowed(Roles.LEAD)
class ImportView extends Div implements UploadIntake.Receiver {

    private final Requests requests;
    private final String me;
    private final TextField subject = new TextField("Who is seen");
    private final TextField source = new TextField("Made from");
    private final Div accepted = new Div();

    ImportView(Requests requests, CurrentPerson current, @Value("${vigil.data}") Path data) throws IOException {
        this.requests = requests;
        this.me = current.name();
        var uploads = Files.createDirectories(data.toAbsolutePath().resolve("uploads"));
        addClassName("page");
        subject.setHelperText("The same name for the same person in every clip: it keeps one person out of two splits. "
                + "Left empty, the clip counts as somebody of their own.");
        subject.setMaxLength(120);
        subject.addClassName("wide-field");
        source.setHelperText(
                "The picture or video that a model made this one from, if any: clips of one source never stand in "
                        + "two splits either.");
        source.setMaxLength(120);
        source.addClassName("wide-field");
        long mostBytes = ImportLimits.standard().maxBytes();
        var upload = new Upload(
                new UploadIntake(uploads, mostBytes, () -> uploads.toFile().getUsableSpace(), this));
        // the browser says so before it sends anything
        upload.setMaxFileSize((int) Math.min(mostBytes, Integer.MAX_VALUE));
        upload.setAcceptedFileTypes(".mp4", ".m4v", ".mov", ".webm", ".mkv", ".avi");
        upload.setMaxFiles(20);
        accepted.addClassName("lines");
        var hint = new Paragraph(
                "MP4, WebM, Matroska or AVI, up to ten minutes, 2 GB and 4096 × 2304. Frames are decoded once, in "
                        + "order; the file itself is kept as the master. Sound is ignored.");
        hint.addClassName("dim");
        add(new PageHeader("Import video"), subject, source, upload, hint, accepted);
    }

    @Override
    public void received(String fileName, Path file) {
        try {
            var line = new Div();
            var request = requests.importVideo(file, fileName, subject.getValue(), source.getValue(), me);
            line.add(new Text(request.name() + " is being imported. "), new Anchor("queue", "Watch it in the queue"));
            accepted.addComponentAsFirst(line);
        } catch (QueueFull e) {
            refused(fileName + ": " + e.getMessage());
        }
    }

    @Override
    public void refused(String sentence) {
        var line = new Div(new Text(sentence));
        line.addClassName("danger");
        accepted.addComponentAsFirst(line);
    }
}
