package dev.vigil;

import dev.vigil.security.People;
import dev.vigil.security.Person;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** People to sign in as, made when first asked for; everybody's password is {@link VigilTest#PASSWORD}. */
@TestComponent
public class TestPeople {

    private final People people;

    TestPeople(People people) {
        this.people = people;
    }

    /** The person of that name, with exactly that role. */
    public Person with(String name, String role) {
        return people.find(name).orElseGet(() -> people.add(name, name, VigilTest.PASSWORD, Set.of(role)));
    }
}
