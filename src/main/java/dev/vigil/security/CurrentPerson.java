package dev.vigil.security;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at work in this request. */
@Component
public class CurrentPerson {

    private static final String NOBODY = "system";

    /** The name they signed in with, {@code system} outside of any sign-in. */
    public String name() {
        return authentication().map(Authentication::getName).orElse(NOBODY);
    }

    /** Whether they hold the role, by grant or by a stronger role. */
    public boolean has(String role) {
        return authentication()
                .map(a -> a.getAuthorities().stream().anyMatch(held -> ("ROLE_" + role).equals(held.getAuthority())))
                .orElse(false);
    }

    public boolean signedIn() {
        return authentication().isPresent();
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(a -> a.isAuthenticated() && !(a instanceof AnonymousAuthenticationToken));
    }
}
