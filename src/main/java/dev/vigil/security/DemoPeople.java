package dev.vigil.security;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Three people to try the work with; their random passwords are shown once, on the console. */
@Component
@ConditionalOnBooleanProperty("vigil.demo")
class DemoPeople {

    private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);

    private final People people;
    private final SecureRandom random;
    private final ApplicationEventPublisher events;

    DemoPeople(People people, SecureRandom random, ApplicationEventPublisher events) {
        this.people = people;
        this.random = random;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void make() {
        var made = new LinkedHashMap<String, String>();
        add("annotator", "Ada Annotator", Roles.ANNOTATOR, made);
        add("reviewer", "Rui Reviewer", Roles.REVIEWER, made);
        add("lead", "Lea Lead", Roles.LEAD, made);
        if (!made.isEmpty()) {
            var lines = new StringBuilder();
            made.forEach((name, password) -> lines.append("    %-10s %s%n".formatted(name, password)));
            log.warn("Made for the demonstration; these passwords are not shown again:\n\n{}", lines);
        }
        events.publishEvent(new DemoRequested("annotator", "reviewer", "lead"));
    }

    private void add(String name, String displayName, String role, Map<String, String> made) {
        if (people.find(name).isEmpty()) {
            var bytes = new byte[12];
            random.nextBytes(bytes);
            var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            people.add(name, displayName, password, Set.of(role));
            made.put(name, password);
        }
    }
}
