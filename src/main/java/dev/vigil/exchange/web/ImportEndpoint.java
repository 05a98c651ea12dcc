package dev.vigil.exchange.web;

import dev.vigil.exchange.ImportPreview;
import dev.vigil.exchange.Imports;
import dev.vigil.exchange.LabelImports;
import dev.vigil.exchange.LabelMappings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Labels that were made elsewhere. */
@RestController
class ImportEndpoint {

    record ImportView(long clipId, long revision, int no, String sha256, List<String> warnings) {

        static ImportView of(Imports.Imported imported) {
            var revision = imported.revision();
            return new ImportView(
                    revision.clipId(), revision.id(), revision.no(), revision.sha256(), imported.warnings());
        }
    }

    record Taken(long clipId, long revision, int no) {}

    private static final String MAPPING = "A kept mapping of names, see /api/v1/imports/mappings";

    private final Imports imports;
    private final LabelImports all;
    private final LabelMappings mappings;

    ImportEndpoint(Imports imports, LabelImports all, LabelMappings mappings) {
        this.imports = imports;
        this.all = all;
        this.mappings = mappings;
    }

    @PostMapping(value = "/api/v1/imports/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('LEAD')")
    @Operation(
            summary = "Says what labels from elsewhere would become, and keeps nothing",
            description =
                    "A file or an archive (zip, tar) in any format that is read here; which one is told by its content. "
                            + "Every name that is unknown here is listed, and every fault with its place.")
    ImportPreview preview(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Parameter(description = MAPPING) @Nullable String mapping)
            throws IOException {
        var rules = mappings.named(mapping);
        return onDisk(file, path -> all.preview(path, name(file), rules));
    }

    @PostMapping(value = "/api/v1/imports/all", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('LEAD')")
    @Operation(summary = "Takes over what the preview shows, as a revision of each clip; all of it or nothing")
    List<Taken> all(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Parameter(description = MAPPING) @Nullable String mapping,
            Principal person)
            throws IOException {
        var rules = mappings.named(mapping);
        return onDisk(file, path -> all.take(path, name(file), rules, person.getName())).stream()
                .map(revision -> new Taken(revision.clipId(), revision.id(), revision.no()))
                .toList();
    }

    private interface Work<T> {
        T on(Path path) throws IOException;
    }

    private static <T> T onDisk(MultipartFile file, Work<T> work) throws IOException {
        var path = Files.createTempFile("vigil-labels-", ".upload");
        try {
            file.transferTo(path);
            return work.on(path);
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private static String name(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    @PostMapping(value = "/api/v1/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('LEAD')")
    @Operation(
            summary = "Adds labels from elsewhere as a revision of the clip they are of",
            description = "The document names its clip by the master's hash, as exported documents do: "
                    + "openlabel.streams.camera.uri is sha256:<hash>. Frames and, where given, size must be the clip's. "
                    + "What labels cannot hold is listed in warnings.")
    ImportView add(
            @RequestParam @Parameter(description = "openlabel: one ASAM OpenLABEL 1.0 document") String format,
            @RequestParam @Parameter(description = "The document, UTF-8, 32 MB at most") MultipartFile file,
            @RequestParam(required = false)
                    @Parameter(description = "The clip, in place of the one that the document names")
                    @Nullable
                    Long clip,
            Principal person)
            throws IOException {
        if (!format.equals("openlabel")) {
            throw new IllegalArgumentException("format is openlabel, not '" + format + "'");
        }
        return ImportView.of(imports.openLabel(file.getBytes(), clip, person.getName()));
    }
}
