package dev.vigil.security;

import java.util.Collection;
import java.util.Optional;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** A person as the security chains see them. */
@Component
class Identities {

    private final People people;
    private final RoleHierarchy hierarchy;

    Identities(People people, RoleHierarchy hierarchy) {
        this.people = people;
        this.hierarchy = hierarchy;
    }

    /** The active person of that name; roles are spelled out, so that every later check is a plain look-up. */
    Optional<Identity> of(String name) {
        return people.find(name)
                .filter(Person::active)
                .map(person -> new Identity(
                        person.name(),
                        reachable(person),
                        people.passwordHash(person.name()).orElseThrow()));
    }

    private Collection<? extends GrantedAuthority> reachable(Person person) {
        return hierarchy.getReachableGrantedAuthorities(AuthorityUtils.createAuthorityList(
                person.roles().stream().map(role -> "ROLE_" + role).toList()));
    }
}
