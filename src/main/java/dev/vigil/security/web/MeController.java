package dev.vigil.security.web;

import dev.vigil.security.CurrentPerson;
import dev.vigil.security.People;
import dev.vigil.security.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is. */
@RestController
class MeController {

    private final People people;
    private final CurrentPerson current;

    MeController(People people, CurrentPerson current) {
        this.people = people;
        this.current = current;
    }

    @GetMapping("/api/v1/me")
    Person me() {
        return people.find(current.name()).orElseThrow();
    }
}
