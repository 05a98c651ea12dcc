package dev.vigil.dataset.web;

import dev.vigil.dataset.Erasure;
import dev.vigil.dataset.Lineage;
import dev.vigil.dataset.Lineages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a clip comes from, and its end. */
@RestController
@RequestMapping("/api/v1/clips/{clipId}")
class LineageEndpoint {

    private final Lineages lineages;
    private final Erasure erasure;

    LineageEndpoint(Lineages lineages, Erasure erasure) {
        this.lineages = lineages;
        this.erasure = erasure;
    }

    record Reason(@Nullable String reason) {}

    @GetMapping("/lineage")
    Lineage lineage(@PathVariable long clipId) {
        return lineages.of(clipId);
    }

    /** Takes its video and labels away for ever, and withdraws the versions that have it. */
    @PostMapping("/erase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@PathVariable long clipId, @RequestBody Reason body) {
        erasure.erase(clipId, body.reason() == null ? "" : body.reason());
    }
}
