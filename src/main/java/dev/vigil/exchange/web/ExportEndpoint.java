package dev.vigil.exchange.web;

import dev.vigil.exchange.DatasetFormat;
import dev.vigil.exchange.Exports;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Frozen versions as archives, streamed while they are made. */
@RestController
class ExportEndpoint {

    private final Exports exports;

    ExportEndpoint(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/api/v1/datasets/{slug}/versions/{version}/export")
    void export(
            @PathVariable String slug,
            @PathVariable String version,
            @RequestParam(defaultValue = "openlabel") String format,
            HttpServletResponse response)
            throws IOException {
        var writer = exports.format(format).orElseThrow(() -> unknown(format));
        var source = exports.version(slug, version);
        var file = ContentDisposition.attachment()
                .filename(writer.fileName(source))
                .build();
        response.setContentType(writer.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, file.toString());
        // on this thread: an asynchronous answer would be cut off by the server's time limit on those
        writer.write(source, response.getOutputStream());
    }

    private IllegalArgumentException unknown(String format) {
        var known = exports.formats().stream().map(DatasetFormat::name).toList();
        return new IllegalArgumentException("format is " + String.join(" or ", known) + ", not '" + format + "'");
    }
}
