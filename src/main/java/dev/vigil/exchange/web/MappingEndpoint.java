package dev.vigil.exchange.web;

import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.LabelMappings;
import io.swagger.v3.oas.annotations.Operation;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How names from elsewhere are called here, kept for imports. */
@RestController
@RequestMapping("/api/v1/imports/mappings")
@PreAuthorize("hasRole('LEAD')")
class MappingEndpoint {

    record MappingView(String name, Map<String, String> rules, String author) {

        static MappingView of(LabelMappings.Kept kept) {
            return new MappingView(kept.name(), kept.mapping().rules(), kept.author());
        }
    }

    private final LabelMappings mappings;

    MappingEndpoint(LabelMappings mappings) {
        this.mappings = mappings;
    }

    @GetMapping
    @Operation(summary = "Lists the mappings that are kept")
    List<MappingView> all() {
        return mappings.all().stream().map(MappingView::of).toList();
    }

    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Keeps a mapping, in place of the one that had its name",
            description = "From a name as files write it, or layer/value, to a box or point track, a layer, or "
                    + "layer/value of ours; an empty text leaves the name out.")
    void keep(@PathVariable String name, @RequestBody Map<String, String> rules, Principal person) {
        mappings.keep(name, new LabelMapping(rules), person.getName());
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forgets a mapping; what was imported by it stays")
    void remove(@PathVariable String name) {
        mappings.remove(name);
    }
}
