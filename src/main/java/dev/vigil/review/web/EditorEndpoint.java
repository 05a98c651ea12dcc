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
import java.util.UUID;
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

    record RebaseBody(
            @Nullable @Schema(description = "The revision that the caller saw as the newest")
            Long onto,

            @Nullable List<Operation> operations) {}

    /** The ids that are stored now, how many of them are new, and where the log stands. */
    record Acknowledged(List<UUID> acknowledged, int added, int total, long baseRevision, long draft) {

        static Acknowledged of(List<Operation> operations, Editing.Stored stored) {
            var position = stored.position();
            return new Acknowledged(
                    operations.stream().map(Operation::id).toList(),
                    stored.added(),
                    position.total(),
                    position.baseRevision(),
                    position.draft());
        }
    }

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

    /** What the caller's log holds beyond what they know of it. */
    @io.swagger.v3.oas.annotations.Operation(summary = "The caller's own operations, without the first ones they know")
    @GetMapping(value = "/operations", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('ANNOTATOR')")
    ResponseEntity<String> operations(
            @PathVariable long clipId, @RequestParam(defaultValue = "0") int known, Principal person) {
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(documents.writeDraft(clipId, person.getName(), known));
    }

    @PostMapping("/operations")
    @PreAuthorize("hasRole('ANNOTATOR')")
    Acknowledged operations(@PathVariable long clipId, @RequestBody OperationsBody body, Principal person) {
        var stored = editing.store(clipId, person.getName(), body.baseRevision(), body.operations());
        return Acknowledged.of(body.operations(), stored);
    }

    /** Without a body it goes to whichever revision is the newest, and adds nothing. */
    @io.swagger.v3.oas.annotations.Operation(
            summary = "Put the caller's work on the newest revision, with further operations in the same step")
    @PostMapping("/rebase")
    @PreAuthorize("hasRole('ANNOTATOR')")
    Acknowledged rebase(
            @PathVariable long clipId, @RequestBody(required = false) @Nullable RebaseBody body, Principal person) {
        var operations = body == null || body.operations() == null ? List.<Operation>of() : body.operations();
        var onto = body == null ? null : body.onto();
        return Acknowledged.of(operations, editing.rebase(clipId, person.getName(), onto, operations));
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
