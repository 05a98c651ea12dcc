package dev.vigil.review.web;

import dev.vigil.review.Remark;
import dev.vigil.review.Remarks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Remarks pinned to frames of a clip, and their threads. */
@RestController
@RequestMapping("/api/v1/clips/{clipId}/remarks")
class RemarkEndpoint {

    private static final String OWN_NAME = "A UUID of the writer's; sent again under the same one, it is there once";

    record RemarkBody(
            @Nullable @Schema(description = OWN_NAME) UUID id,
            int frame,

            @Nullable @Schema(description = "Image pixels from the left; without x and y it is about the whole frame")
            Double x,

            @Nullable @Schema(description = "Image pixels from the top")
            Double y,

            @Nullable
            @Schema(description = "Plain text of 1 to 4000 characters", requiredMode = Schema.RequiredMode.REQUIRED)
            String body) {}

    record ReplyBody(
            @Nullable @Schema(description = OWN_NAME) UUID id,

            @Nullable
            @Schema(description = "Plain text of 1 to 4000 characters; may be left out where it resolves or reopens")
            String body) {}

    private final Remarks remarks;

    RemarkEndpoint(Remarks remarks) {
        this.remarks = remarks;
    }

    @Operation(summary = "Remarks on a clip with their threads, in the order they were written")
    @GetMapping
    List<Remark> all(@PathVariable long clipId) {
        return remarks.ofClip(clipId);
    }

    @Operation(summary = "Pin a remark to a frame, and to a place on it")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('ANNOTATOR')")
    Remark pin(@PathVariable long clipId, @RequestBody RemarkBody body, Principal person) {
        var text = body.body() == null ? "" : body.body();
        var pin = new Remarks.Pin(named(body.id()), body.frame(), body.x(), body.y(), text);
        return remarks.pin(clipId, pin, person.getName());
    }

    @Operation(summary = "Answer a remark")
    @PostMapping("/{remark}/replies")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('ANNOTATOR')")
    Remark reply(@PathVariable long clipId, @PathVariable UUID remark, @RequestBody ReplyBody body, Principal person) {
        return answer(clipId, remark, Remark.Action.REPLY, body, person);
    }

    @Operation(summary = "Settle a remark")
    @PostMapping("/{remark}/resolve")
    @PreAuthorize("hasRole('ANNOTATOR')")
    Remark resolve(
            @PathVariable long clipId, @PathVariable UUID remark, @RequestBody ReplyBody body, Principal person) {
        return answer(clipId, remark, Remark.Action.RESOLVE, body, person);
    }

    @Operation(summary = "Open a settled remark again")
    @PostMapping("/{remark}/reopen")
    @PreAuthorize("hasRole('ANNOTATOR')")
    Remark reopen(@PathVariable long clipId, @PathVariable UUID remark, @RequestBody ReplyBody body, Principal person) {
        return answer(clipId, remark, Remark.Action.REOPEN, body, person);
    }

    private Remark answer(long clipId, UUID remark, Remark.Action action, ReplyBody body, Principal person) {
        var text = body.body() == null ? "" : body.body();
        return remarks.answer(clipId, remark, named(body.id()), action, text, person.getName());
    }

    private static UUID named(@Nullable UUID id) {
        return id == null ? UUID.randomUUID() : id;
    }
}
