package dev.vigil.security;

import java.util.Collection;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A person at the moment they came in. The password's hash is kept to notice a later change, and shown to nobody. */
final class Identity extends User {

    private static final long serialVersionUID = 1;

    private final String passwordHash;

    Identity(String name, Collection<? extends GrantedAuthority> authorities, String passwordHash) {
        super(name, "", authorities);
        this.passwordHash = passwordHash;
    }

    /** Whether rights and password are the same as then. */
    boolean unchangedSince(Identity then) {
        return passwordHash.equals(then.passwordHash)
                && Set.copyOf(getAuthorities()).equals(Set.copyOf(then.getAuthorities()));
    }
}
