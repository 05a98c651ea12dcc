package dev.vigil.exchange.web;

import dev.vigil.exchange.PreparedExport;
import dev.vigil.exchange.PreparedExports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Archives that are made once and fetched in parts, with a checksum. */
@RestController
@RequestMapping("/api/v1")
class PreparedExportEndpoint {

    private final PreparedExports exports;

    PreparedExportEndpoint(PreparedExports exports) {
        this.exports = exports;
    }

    record Wanted(@Nullable String format) {}

    /** 202 while it is being made, 200 once it can be fetched; asking again changes nothing. */
    @PostMapping("/datasets/{slug}/versions/{version}/exports")
    ResponseEntity<PreparedExport> prepare(
            @PathVariable String slug, @PathVariable String version, @RequestBody Wanted wanted) {
        var export = exports.prepare(slug, version, wanted.format() == null ? "openlabel" : wanted.format());
        return ResponseEntity.status(export.ready() ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .location(URI.create("/api/v1/exports/" + export.id()))
                .body(export);
    }

    @GetMapping("/datasets/{slug}/versions/{version}/exports")
    List<PreparedExport> list(@PathVariable String slug, @PathVariable String version) {
        return exports.of(slug, version);
    }

    @GetMapping("/exports/{id}")
    PreparedExport one(@PathVariable long id) {
        return exports.find(id);
    }

    @DeleteMapping("/exports/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable long id) {
        if (!exports.cancel(id)) {
            throw new NoSuchElementException("There is no work on export " + id + " to cancel.");
        }
    }

    /** In parts where a {@code Range} asks for one and {@code If-Range}, if given, still holds; the tag is the SHA-256. */
    @GetMapping("/exports/{id}/file")
    ResponseEntity<Resource> file(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange)
            throws IOException {
        var export = exports.find(id);
        var file = exports.file(export)
                .orElseThrow(() -> new NoSuchElementException("Export " + id + " is not made yet: its state is "
                        + export.state().name().toLowerCase(Locale.ROOT) + "."));
        var sha256 = String.valueOf(export.sha256());
        var tag = "\"" + sha256 + "\"";
        boolean whole = ifRange != null && !ifRange.equals(tag);
        return ResponseEntity.ok()
                .eTag(tag)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(export.fileName())
                                .build()
                                .toString())
                // RFC 9530
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(sha256)) + ":")
                // of a stream Spring sends no parts: what changed since one was fetched comes whole
                .body(whole ? new InputStreamResource(() -> Files.newInputStream(file)) : new FileSystemResource(file));
    }
}
