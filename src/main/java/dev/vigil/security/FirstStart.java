package dev.vigil.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The first administrator: from the configured password, or by a link that only the console shows and that works once. */
@Component
public class FirstStart {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private static final String NAME = "admin";

    private final People people;
    private final Audit audit;
    private final SecureRandom random;
    private final String password;
    private final boolean pages;
    private final AtomicReference<@Nullable String> token = new AtomicReference<>();

    FirstStart(
            People people,
            Audit audit,
            SecureRandom random,
            @Value("${vigil.admin-password}") String password,
            @Value("${vigil.role}") String role) {
        this.people = people;
        this.audit = audit;
        this.random = random;
        this.password = password;
        this.pages = !role.equals("worker");
    }

    @EventListener
    void ready(ServletWebServerInitializedEvent started) {
        if (!pages
                || people.hasAdmin()
                || "management".equals(started.getApplicationContext().getServerNamespace())) {
            return;
        }
        if (!password.isEmpty()) {
            people.add(NAME, "Administrator", password, Set.of(Roles.ADMIN));
            audit.record("person.add", NAME, "first start, password from the environment");
            return;
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        token.set(fresh);
        var link = URI.create("http://127.0.0.1:" + started.getWebServer().getPort() + "/setup?token=" + fresh);
        log.warn("Nobody can sign in yet. Open this link once to make the first administrator:\n\n    {}\n", link);
    }

    /** Whether this is the token of the link, not used yet. */
    public boolean accepts(String offered) {
        var expected = token.get();
        return expected != null && MessageDigest.isEqual(expected.getBytes(UTF_8), offered.getBytes(UTF_8));
    }

    /**
     * Makes the administrator and ends the link.
     *
     * @throws People.Refused when the link is used up, or name or password will not do
     */
    public synchronized Person complete(String offered, String name, String chosenPassword) {
        if (!accepts(offered) || people.hasAdmin()) {
            throw new People.Refused("token", "This set-up link has been used or is not of this start.");
        }
        var admin = people.add(name, name, chosenPassword, Set.of(Roles.ADMIN));
        token.set(null);
        audit.record("person.add", admin.name(), "first start, set-up link");
        return admin;
    }
}
