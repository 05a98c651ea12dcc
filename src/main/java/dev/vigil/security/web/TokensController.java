package dev.vigil.security.web;

import dev.vigil.security.ApiToken;
import dev.vigil.security.ApiTokens;
import dev.vigil.security.Audit;
import dev.vigil.security.CurrentPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
@Transactional
class TokensController {

    private static final int DEFAULT_DAYS = 90;

    private final ApiTokens tokens;
    private final CurrentPerson current;
    private final Audit audit;

    TokensController(ApiTokens tokens, CurrentPerson current, Audit audit) {
        this.tokens = tokens;
        this.current = current;
        this.audit = audit;
    }

    record NewToken(@Nullable String name, @Nullable Integer days) {}

    @GetMapping
    List<ApiToken> mine() {
        return tokens.of(current.name());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ApiTokens.Issued issue(@RequestBody NewToken wish) {
        var issued = tokens.issue(
                current.name(),
                wish.name() == null ? "" : wish.name(),
                wish.days() == null ? DEFAULT_DAYS : wish.days());
        audit.record("token.issue", current.name(), issued.token().name());
        return issued;
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable long id) {
        if (!tokens.revoke(current.name(), id)) {
            return ResponseEntity.notFound().build();
        }
        audit.record("token.revoke", current.name(), Long.toString(id));
        return ResponseEntity.noContent().build();
    }
}
