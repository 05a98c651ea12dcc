package dev.vigil.review.web;

import dev.vigil.review.Editing;
import dev.vigil.review.InvalidInput;
import dev.vigil.review.Presence;
import dev.vigil.review.Remarks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who else is at a clip, and whether anything moved there meanwhile. */
@RestController
@RequestMapping("/api/v1/clips/{clipId}")
class PresenceEndpoint {

    record PresenceBody(
            @Nullable
            @Schema(description = "Names the window, up to 64 characters", requiredMode = Schema.RequiredMode.REQUIRED)
            String tab,

            int frame,
            boolean editing,

            @Schema(description = "How many gestures wait in this browser")
            int unsaved,

            @Nullable @Schema(description = "Whether the window is being closed")
            Boolean leaving) {}

    /** Everybody else here; where the caller's own log stands; and how many remarks and replies there are. */
    record PresenceView(List<Presence.Seen> others, Editing.Position log, long remarks) {}

    private final Presence presence;
    private final Editing editing;
    private final Remarks remarks;

    PresenceEndpoint(Presence presence, Editing editing, Remarks remarks) {
        this.presence = presence;
        this.editing = editing;
        this.remarks = remarks;
    }

    @Operation(
            summary = "Say that a window is open at a frame, or closes; every 10 seconds",
            description = "Whoever was not heard of for 25 seconds is gone.")
    @PostMapping("/presence")
    @PreAuthorize("hasRole('ANNOTATOR')")
    PresenceView here(@PathVariable long clipId, @RequestBody PresenceBody body, Principal person) {
        var here = new Presence.Here(tab(body.tab()), body.frame(), body.editing(), body.unsaved());
        if (here.frame() < 0) {
            throw new InvalidInput("/frame", "is not negative");
        }
        if (here.unsaved() < 0) {
            throw new InvalidInput("/unsaved", "is not negative");
        }
        var log = editing.position(clipId, person.getName());
        if (Boolean.TRUE.equals(body.leaving())) {
            presence.left(clipId, person.getName(), here.tab());
            return new PresenceView(List.of(), log, remarks.count(clipId));
        }
        return new PresenceView(presence.seen(clipId, person.getName(), here), log, remarks.count(clipId));
    }

    private static String tab(@Nullable String tab) {
        if (tab == null || tab.isBlank() || tab.length() > 64) {
            throw new InvalidInput("/tab", "has 1 to 64 characters");
        }
        return tab;
    }
}
