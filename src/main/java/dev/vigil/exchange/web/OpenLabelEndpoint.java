package dev.vigil.exchange.web;

import dev.vigil.clip.Clips;
import dev.vigil.exchange.OpenLabelDocuments;
import dev.vigil.labeling.Labels;
import dev.vigil.labeling.Origin;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Labels of one clip as OpenLABEL. */
@RestController
class OpenLabelEndpoint {

    private final Clips clips;
    private final Labels labels;
    private final OpenLabelDocuments documents;

    OpenLabelEndpoint(Clips clips, Labels labels, OpenLabelDocuments documents) {
        this.clips = clips;
        this.labels = labels;
        this.documents = documents;
    }

    /** The newest labels of an origin, or the ones that people would start from. */
    @GetMapping(
            value = "/api/v1/clips/{clipId}/labels",
            params = "format=openlabel",
            produces = MediaType.APPLICATION_JSON_VALUE)
    String labels(@PathVariable long clipId, @RequestParam(required = false) @Nullable String origin) {
        var clip = clips.findById(clipId)
                .orElseThrow(() -> new NoSuchElementException("There is no clip " + clipId + "."));
        var revision = (origin == null ? labels.head(clipId) : labels.latest(clipId, Origin.ofWire(origin)))
                .orElseThrow(() -> new NoSuchElementException("Clip " + clipId + " has no such labels."));
        return documents.write(clip, labels.document(revision));
    }
}
