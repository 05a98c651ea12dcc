package dev.vigil.dataset.web;

import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.ClipChange;
import dev.vigil.dataset.Curation;
import dev.vigil.dataset.DatasetReport;
import dev.vigil.dataset.Differences;
import dev.vigil.dataset.SplitShares;
import dev.vigil.labeling.LabelDifference;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Datasets, and what differs between their versions. */
@RestController
@RequestMapping("/api/v1/datasets")
class DatasetEndpoint {

    private final Catalogue catalogue;
    private final Curation curation;
    private final Differences differences;

    DatasetEndpoint(Catalogue catalogue, Curation curation, Differences differences) {
        this.catalogue = catalogue;
        this.curation = curation;
        this.differences = differences;
    }

    record NewDataset(@Nullable String slug) {}

    record Difference(@Nullable String from, String to, List<ClipChange> changes) {}

    @GetMapping
    List<DatasetReport> list() {
        return catalogue.datasets();
    }

    @GetMapping("/{slug}")
    DatasetReport one(@PathVariable String slug) {
        return catalogue.report(slug);
    }

    @PostMapping
    ResponseEntity<DatasetReport> create(@RequestBody NewDataset body) {
        var slug = body.slug() == null ? "" : body.slug();
        curation.create(slug);
        return ResponseEntity.created(URI.create("/api/v1/datasets/" + slug)).body(catalogue.report(slug));
    }

    @GetMapping("/{slug}/splits")
    SplitShares splits(@PathVariable String slug) {
        return catalogue.shares(slug);
    }

    /** Open to change until a version of the dataset is frozen with them. */
    @PutMapping("/{slug}/splits")
    SplitShares divide(@PathVariable String slug, @RequestBody SplitShares shares) {
        curation.divide(slug, shares);
        return shares;
    }

    @GetMapping("/{slug}/diff")
    Difference difference(
            @PathVariable String slug, @RequestParam(required = false) @Nullable String from, @RequestParam String to) {
        return new Difference(from, to, catalogue.changes(slug, from, to));
    }

    /** Which frames of a clip have other labels. */
    @GetMapping("/{slug}/diff/{clipId}")
    LabelDifference frames(
            @PathVariable String slug,
            @PathVariable long clipId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam String to) {
        return differences.of(slug, from, to, clipId);
    }
}
