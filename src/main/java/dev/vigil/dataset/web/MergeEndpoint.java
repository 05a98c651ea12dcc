package dev.vigil.dataset.web;

import dev.vigil.dataset.MergeConflict;
import dev.vigil.dataset.MergeOutcome;
import dev.vigil.dataset.Merging;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Branches of a dataset brought together. */
@RestController
@RequestMapping("/api/v1/datasets/{slug}/versions/{version}")
class MergeEndpoint {

    private final Merging merging;

    MergeEndpoint(Merging merging) {
        this.merging = merging;
    }

    record From(@Nullable String from) {}

    record Chosen(@Nullable String choice) {}

    /** Takes over what another frozen version changed; what both changed waits under {@code conflicts}. */
    @PostMapping("/merge")
    MergeOutcome merge(@PathVariable String slug, @PathVariable String version, @RequestBody From body) {
        if (body.from() == null) {
            throw new IllegalArgumentException("from: say which version to merge, by number or tag");
        }
        return merging.merge(slug, version, body.from());
    }

    @GetMapping("/conflicts")
    List<MergeConflict> conflicts(@PathVariable String slug, @PathVariable String version) {
        return merging.conflicts(slug, version);
    }

    /** {@code ours}, {@code theirs}, or the {@code newest} labels that are approved now. */
    @PutMapping("/conflicts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(
            @PathVariable String slug, @PathVariable String version, @PathVariable long id, @RequestBody Chosen body) {
        merging.settle(slug, version, id, MergeConflict.Choice.of(body.choice() == null ? "" : body.choice()));
    }
}
