package dev.vigil.security.web;

import dev.vigil.security.Audit;
import dev.vigil.security.People;
import dev.vigil.security.Person;
import dev.vigil.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People, for administrators. */
@RestController
@RequestMapping("/api/v1/people")
@RolesAllowed(Roles.ADMIN)
@Transactional
class PeopleController {

    private final People people;
    private final Audit audit;

    PeopleController(People people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    record NewPerson(
            @Nullable String name,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable Set<String> roles) {}

    record Change(
            @Nullable String displayName,
            @Nullable Set<String> roles,
            @Nullable Boolean active,
            @Nullable String password) {}

    @GetMapping
    List<Person> all() {
        return people.all();
    }

    @GetMapping("/{id}")
    ResponseEntity<Person> one(@PathVariable long id) {
        return ResponseEntity.of(people.find(id));
    }

    @PostMapping
    ResponseEntity<Person> add(@RequestBody NewPerson wish) {
        var person = people.add(
                orEmpty(wish.name()),
                orEmpty(wish.displayName()),
                orEmpty(wish.password()),
                wish.roles() == null ? Set.of() : wish.roles());
        audit.record("person.add", person.name(), String.join(" ", person.roles()));
        return ResponseEntity.created(URI.create("/api/v1/people/" + person.id()))
                .body(person);
    }

    @PatchMapping("/{id}")
    ResponseEntity<Person> change(@PathVariable long id, @RequestBody Change wish) {
        var before = people.find(id).orElse(null);
        if (before == null) {
            return ResponseEntity.notFound().build();
        }
        var after = people.change(
                id,
                wish.displayName() == null ? before.displayName() : wish.displayName(),
                wish.roles() == null ? before.roles() : wish.roles(),
                wish.active() == null ? before.active() : wish.active(),
                wish.password());
        if (wish.password() != null) {
            audit.record("person.password", after.name(), "");
        }
        audit.record("person.change", after.name(), String.join(" ", after.roles()) + (after.active() ? "" : " off"));
        return ResponseEntity.ok(after);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
