package dev.vigil.security;

import java.time.Clock;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Name and password, from the sign-in page or from HTTP Basic. All failures look and last the same. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final People people;
    private final Identities identities;
    private final PasswordEncoder passwords;
    private final LoginThrottle throttle;
    private final String nobodysHash;

    PasswordCheck(People people, Identities identities, PasswordEncoder passwords, Clock clock) {
        this.people = people;
        this.identities = identities;
        this.passwords = passwords;
        this.throttle = new LoginThrottle(clock);
        this.nobodysHash = passwords.encode("the password of nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = People.normal(attempt.getName());
        if (throttle.blocks(name)) {
            throw new BadCredentialsException("Too many wrong passwords: wait a minute.");
        }
        var password = String.valueOf(attempt.getCredentials());
        var matches = passwords.matches(password, people.passwordHash(name).orElse(nobodysHash));
        var identity = identities.of(name).filter(known -> matches);
        if (identity.isEmpty()) {
            throttle.failed(name);
            throw new BadCredentialsException("Wrong name or password.");
        }
        throttle.succeeded(name);
        var person = identity.get();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities());
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
