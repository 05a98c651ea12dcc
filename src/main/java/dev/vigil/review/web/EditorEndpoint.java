package dev.vigil.review.web;

import dev.vigil.review.Decision;
import dev.vigil.review.Editing;
import dev.vigil.review.Operation;
import dev.vigil.review.Verdict;
import dev.vigil.review.Verdicts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the clip editor talks to; programs may as well. */
@RestController
@RequestMapping("/api/v1/clips/{clipId}")
class EditorEndpoint {

    record OperationsBody(long baseRevision, List<Operation> operations) {}

    record BaseBody(long baseRevision) {}

    record VerdictBody(
            long revision,

            @Schema(allowableValues = {"approve", "reject", "request_changes", "reopen"})
            String verdict,

            @Nullable @Schema(description = "Why, up to 4000 characters; may be left out only where it approves")
            String remark) {}

    private final Editing editing;
    private final Verdicts verdicts;
    private final EditorDocument documents;

    EditorEndpoint(Editing editing, Verdicts verdicts, EditorDocument documents) {
        this.editing = editing;
        this.verdicts = verdicts;
        this.documents = documents;
    }

    @GetMapping(value = "/editor", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('ANNOTATOR')")
    ResponseEntity<String> editor(
            @PathVariable long clipId,
            @Nullable @RequestParam(required = false) @Schema(description = "Shows this one of the clip, read-only")
                    Integer revision,
            Principal person) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(documents.write(clipId, revision, person.getName()));
    }

    @PostMapping("/operations")
    @PreAuthorize("hasRole('ANNOTATOR')")
    Map<String, Object> operations(@PathVariable long clipId, @RequestBody OperationsBody body, Principal person) {
        int total = editing.store(clipId, person.getName(), body.baseRevision(), body.operations());
        return Map.of(
                "acknowledged", body.operations().stream().map(Operation::id).toList(), "total", total);
    }

    @PostMapping("/rebase")
    @PreAuthorize("hasRole('ANNOTATOR')")
    Map<String, Object> rebase(@PathVariable long clipId, Principal person) {
        return Map.of("baseRevision", editing.rebase(clipId, person.getName()));
    }

    @PostMapping("/submit")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('ANNOTATOR')")
    Map<String, Object> submit(@PathVariable long clipId, @RequestBody BaseBody body, Principal person) {
        var revision = editing.submit(clipId, person.getName(), body.baseRevision());
        return Map.of("id", revision.id(), "no", revision.no(), "sha256", revision.sha256());
    }

    /** Judges what was submitted; {@code reopen} takes back what was approved or rejected, and the clip waits again. */
    @io.swagger.v3.oas.annotations.Operation(
            summary = "Judge a submitted revision, or reopen what was approved or rejected")
    @PostMapping("/verdicts")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('REVIEWER')")
    Verdict decide(@PathVariable long clipId, @RequestBody VerdictBody body, Principal person) {
        return editing.decide(
                clipId,
                body.revision(),
                Decision.ofWire(body.verdict()),
                body.remark() == null ? "" : body.remark(),
                person.getName());
    }

    @GetMapping("/verdicts")
    List<Verdict> verdicts(@PathVariable long clipId) {
        return verdicts.ofClip(clipId);
    }
}
