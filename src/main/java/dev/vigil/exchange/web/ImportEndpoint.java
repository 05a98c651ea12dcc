package dev.vigil.exchange.web;

import dev.vigil.exchange.Imports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
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

    private final Imports imports;

    ImportEndpoint(Imports imports) {
        this.imports = imports;
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
