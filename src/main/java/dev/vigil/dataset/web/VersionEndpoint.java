package dev.vigil.dataset.web;

import dev.vigil.dataset.Candidate;
import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.Curation;
import dev.vigil.dataset.Datasheets;
import dev.vigil.dataset.Leak;
import dev.vigil.dataset.PastVerification;
import dev.vigil.dataset.Semver;
import dev.vigil.dataset.SplitCounts;
import dev.vigil.dataset.Verification;
import dev.vigil.dataset.Verifier;
import dev.vigil.dataset.Version;
import dev.vigil.dataset.VersionJobs;
import dev.vigil.dataset.VersionLife;
import dev.vigil.dataset.VersionReport;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Versions of a dataset, from draft to frozen. */
@RestController
@RequestMapping("/api/v1/datasets/{slug}/versions")
class VersionEndpoint {

    private static final int MOST_CANDIDATES = 1000;

    private final Catalogue catalogue;
    private final Curation curation;
    private final Verifier verifier;
    private final VersionLife life;
    private final VersionJobs jobs;
    private final Datasheets datasheets;

    VersionEndpoint(
            Catalogue catalogue,
            Curation curation,
            Verifier verifier,
            VersionLife life,
            VersionJobs jobs,
            Datasheets datasheets) {
        this.catalogue = catalogue;
        this.curation = curation;
        this.verifier = verifier;
        this.life = life;
        this.jobs = jobs;
        this.datasheets = datasheets;
    }

    record NewVersion(@Nullable String parent) {}

    record Reason(@Nullable String reason) {

        String said() {
            return reason == null ? "" : reason;
        }
    }

    @PostMapping
    ResponseEntity<VersionReport> draft(
            @PathVariable String slug, @RequestBody(required = false) @Nullable NewVersion body) {
        return opened(slug, curation.draft(slug, body == null ? null : body.parent()));
    }

    @GetMapping("/{version}")
    VersionReport one(@PathVariable String slug, @PathVariable String version) {
        return catalogue.report(slug, version);
    }

    /** Approved clips that the version does not hold with these labels, newest first; {@code q} says what they have to be. */
    @GetMapping("/{version}/candidates")
    List<Candidate> candidates(
            @PathVariable String slug,
            @PathVariable String version,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST_CANDIDATES) {
            throw new IllegalArgumentException("limit is 1 to " + MOST_CANDIDATES + ", not " + limit);
        }
        return catalogue.candidates(slug, version, q, limit);
    }

    /** How the version is divided; a draft as it would be if it were frozen now. */
    @GetMapping("/{version}/splits")
    List<SplitCounts> splits(@PathVariable String slug, @PathVariable String version) {
        return catalogue.splits(slug, version);
    }

    /** What this version has in one split and another version, also of another dataset, in another one. */
    @GetMapping("/{version}/leaks")
    List<Leak> leaks(
            @PathVariable String slug,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam String against) {
        return catalogue.leaks(slug, version, dataset == null ? slug : dataset, against);
    }

    @PutMapping("/{version}/clips/{clipId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String slug, @PathVariable String version, @PathVariable long clipId) {
        curation.put(slug, version, clipId);
    }

    @DeleteMapping("/{version}/clips/{clipId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String slug, @PathVariable String version, @PathVariable long clipId) {
        curation.remove(slug, version, clipId);
    }

    /**
     * The number may have risen: the answer and its {@code Content-Location} say which it is. With {@code Prefer: respond-async}
     * (RFC 7240) a job does it, and the answer says where to look.
     */
    @PostMapping("/{version}/freeze")
    ResponseEntity<?> freeze(
            @PathVariable String slug,
            @PathVariable String version,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer) {
        if (prefer.contains("respond-async")) {
            return accepted(jobs.freeze(slug, version));
        }
        var semver = curation.freeze(slug, version).semver();
        return ResponseEntity.ok()
                .header("Content-Location", address(slug, semver).toString())
                .body(catalogue.report(slug, semver.toString()));
    }

    /** Holds a draft as it is for a second look; it can then be frozen or sent back. */
    @PostMapping("/{version}/submit")
    VersionReport submit(@PathVariable String slug, @PathVariable String version) {
        life.submit(slug, version);
        return catalogue.report(slug, version);
    }

    @PostMapping("/{version}/return")
    VersionReport sendBack(@PathVariable String slug, @PathVariable String version, @RequestBody Reason body) {
        life.sendBack(slug, version, body.said());
        return catalogue.report(slug, version);
    }

    /** Says for ever that a frozen version is no longer to be used, and why. */
    @PostMapping("/{version}/withdraw")
    VersionReport withdraw(@PathVariable String slug, @PathVariable String version, @RequestBody Reason body) {
        life.withdraw(slug, version, body.said());
        return catalogue.report(slug, version);
    }

    /** A draft on the newest frozen version that holds what this one held. */
    @PostMapping("/{version}/restore")
    ResponseEntity<VersionReport> restore(@PathVariable String slug, @PathVariable String version) {
        return opened(slug, life.restore(slug, version));
    }

    /** The name then stands for this version wherever a version is asked for, also in exports. */
    @PutMapping("/{version}/tags/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tag(@PathVariable String slug, @PathVariable String version, @PathVariable String name) {
        life.tag(slug, version, name);
    }

    @DeleteMapping("/{version}/tags/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void untag(@PathVariable String slug, @PathVariable String version, @PathVariable String name) {
        life.untag(slug, version, name);
    }

    @GetMapping("/{version}/verify")
    Verification verify(@PathVariable String slug, @PathVariable String version) {
        return verifier.verify(slug, version);
    }

    /** What somebody should know of a frozen version before they train on it, in Markdown. */
    @GetMapping(path = "/{version}/datasheet", produces = "text/markdown;charset=UTF-8")
    String datasheet(@PathVariable String slug, @PathVariable String version) {
        return datasheets.of(slug, version);
    }

    /** As a job, for versions whose media take long to read. */
    @PostMapping("/{version}/verifications")
    ResponseEntity<?> startVerification(@PathVariable String slug, @PathVariable String version) {
        return accepted(jobs.verify(slug, version));
    }

    @GetMapping("/{version}/verifications")
    List<PastVerification> verifications(@PathVariable String slug, @PathVariable String version) {
        return catalogue.verifications(slug, version);
    }

    private static ResponseEntity<?> accepted(long job) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .build();
    }

    private ResponseEntity<VersionReport> opened(String slug, Version draft) {
        return ResponseEntity.created(address(slug, draft.semver()))
                .body(catalogue.report(slug, draft.semver().toString()));
    }

    private static URI address(String slug, Semver version) {
        return URI.create("/api/v1/datasets/" + slug + "/versions/" + version);
    }
}
