package dev.vigil.security.web;

import dev.vigil.security.CurrentPerson;
import dev.vigil.security.People;
import dev.vigil.security.Preferences;
import dev.vigil.security.Roles;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** The caller's own preferences; nobody reaches anybody else's. */
@RestController
@RequestMapping("/api/v1/me/preferences")
@RolesAllowed(Roles.ANNOTATOR)
class PreferencesController {

    static final int MOST_BYTES = 64 << 10;

    private final Preferences preferences;
    private final CurrentPerson current;

    PreferencesController(Preferences preferences, CurrentPerson current) {
        this.preferences = preferences;
        this.current = current;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What the caller set for themselves in the editor")
    ResponseEntity<String> mine() {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(preferences.of(current.name()));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Replace them: a JSON object of at most 64 kB")
    void replace(@RequestBody JsonNode wish) {
        if (!wish.isObject()) {
            throw new People.Refused("", "Preferences are a JSON object.");
        }
        var json = wish.toString();
        if (json.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "Preferences have at most " + (MOST_BYTES >> 10) + " kB.");
        }
        if (json.contains("\\u0000")) {
            throw new People.Refused("", PlainText.REFUSAL);
        }
        preferences.set(current.name(), json);
    }
}
