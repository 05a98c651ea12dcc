package dev.vigil.labeling.web;

import dev.vigil.clip.Clips;
import dev.vigil.labeling.LabelImport;
import dev.vigil.labeling.LabelJson;
import dev.vigil.labeling.LabelRevision;
import dev.vigil.labeling.LabelRevisions;
import dev.vigil.labeling.Labels;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.RevisionLine;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/clips/{clipId}")
class LabelEndpoint {

    /** A revision as programs see it; the origin by its wire name. */
    record RevisionView(
            long id,
            int no,
            String origin,
            String author,
            @Nullable Instant at,
            String sha256) {

        static RevisionView of(RevisionLine line) {
            return new RevisionView(
                    line.id(), line.no(), line.origin().wire(), line.author(), line.createdAt(), line.sha256());
        }

        static RevisionView of(LabelRevision revision) {
            return new RevisionView(
                    revision.id(),
                    revision.no(),
                    revision.origin().wire(),
                    revision.author(),
                    revision.createdAt(),
                    revision.sha256());
        }
    }

    private final Clips clips;
    private final LabelRevisions revisions;
    private final Labels labels;
    private final LabelImport imports;
    private final LabelJson json;

    LabelEndpoint(Clips clips, LabelRevisions revisions, Labels labels, LabelImport imports, LabelJson json) {
        this.clips = clips;
        this.revisions = revisions;
        this.labels = labels;
        this.imports = imports;
        this.json = json;
    }

    @GetMapping("/revisions")
    List<RevisionView> all(@PathVariable long clipId) {
        requireClip(clipId);
        return revisions.lines(clipId).stream().map(RevisionView::of).toList();
    }

    /** Canonical label document; a revision, the newest of an origin, or the one that people would start from. */
    @GetMapping(value = "/labels", params = "format!=openlabel", produces = MediaType.APPLICATION_JSON_VALUE)
    String labels(
            @PathVariable long clipId,
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable Long revision,
            @RequestParam(defaultValue = "vigil") String format) {
        if (!format.equals("vigil")) {
            throw new IllegalArgumentException("format is vigil or openlabel, not '" + format + "'");
        }
        requireClip(clipId);
        var found = revision != null
                ? revisions.findById(revision).filter(one -> one.clipId() == clipId)
                : origin == null ? labels.head(clipId) : labels.latest(clipId, Origin.ofWire(origin));
        return found.orElseThrow(() -> new NoSuchElementException("Clip " + clipId + " has no such labels."))
                .document();
    }

    /** Takes a whole document as labels from elsewhere. */
    @PostMapping("/revisions")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('LEAD')")
    RevisionView add(@PathVariable long clipId, @RequestBody String document, Principal person) {
        requireClip(clipId);
        return RevisionView.of(imports.add(clipId, json.read(document), person.getName()));
    }

    private void requireClip(long clipId) {
        if (clips.findById(clipId).isEmpty()) {
            throw noClip(clipId);
        }
    }

    private static NoSuchElementException noClip(long clipId) {
        return new NoSuchElementException("There is no clip " + clipId + ".");
    }
}
