package dev.vigil.security;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who can sign in, or once could. */
@Repository
@Transactional
public class People {

    public static final int SHORTEST_PASSWORD = 12;
    /** bcrypt reads no further than this many bytes. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    private static final String COLUMNS = "id, name, display_name, roles, active";

    private final JdbcClient database;
    private final PasswordEncoder passwords;

    People(JdbcClient database, PasswordEncoder passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    public List<Person> all() {
        return database.sql("select " + COLUMNS + " from person order by name")
                .query(People::row)
                .list();
    }

    /** Finds a person by name, whatever its case. */
    public Optional<Person> find(String name) {
        if (!possible(name)) {
            return Optional.empty();
        }
        return database.sql("select " + COLUMNS + " from person where name = ?")
                .param(normal(name))
                .query(People::row)
                .optional();
    }

    public Optional<Person> find(long id) {
        return database.sql("select " + COLUMNS + " from person where id = ?")
                .param(id)
                .query(People::row)
                .optional();
    }

    /** Whether anybody can administer; false only before the set-up. */
    public boolean hasAdmin() {
        return admins() > 0;
    }

    /**
     * Adds a person.
     *
     * @throws Refused for a name that is taken or malformed, no or an unknown role, or a password that is too short
     */
    public Person add(String name, String displayName, String password, Set<String> roles) {
        var normal = normal(name);
        if (!NAME.matcher(normal).matches()) {
            throw new Refused("name", "A name has 1 to 63 lower case letters, digits, dots, dashes or underscores.");
        }
        try {
            var id = database.sql("insert into person (name, display_name, password_hash, roles)"
                            + " values (?, ?, ?, ?::text[]) returning id")
                    .params(normal, display(displayName, normal), hash(password), known(roles))
                    .query(Long.class)
                    .single();
            return find(id).orElseThrow();
        } catch (DuplicateKeyException e) {
            throw new Refused("name", "The name " + normal + " is taken.");
        }
    }

    /**
     * Changes how a person is called and what they may do, and their password where one is given: all of it or nothing.
     *
     * @throws Refused when the last active administrator would be gone, or for a password that will not do
     */
    public Person change(long id, String displayName, Set<String> roles, boolean active, @Nullable String password) {
        var changed = change(id, displayName, roles, active);
        if (password != null) {
            setPassword(id, password);
        }
        return changed;
    }

    /**
     * Changes how a person is called and what they may do.
     *
     * @throws Refused when the last active administrator would be gone
     */
    public Person change(long id, String displayName, Set<String> roles, boolean active) {
        var person = find(id).orElseThrow(() -> new Refused("id", "There is no person " + id + "."));
        database.sql("update person set display_name = ?, roles = ?::text[], active = ? where id = ?")
                .params(display(displayName, person.name()), known(roles), active, id)
                .update();
        if (admins() == 0) {
            throw new Refused("roles", "Somebody must stay administrator: " + person.name() + " is the last one.");
        }
        return find(id).orElseThrow();
    }

    /** Sets a password; whoever came in with the old one, or with a token made under it, is out. */
    public void setPassword(long id, String password) {
        database.sql("update person set password_hash = ? where id = ?")
                .params(hash(password), id)
                .update();
        database.sql("update api_token set revoked_at = now() where person_id = ? and revoked_at is null")
                .param(id)
                .update();
    }

    Optional<String> passwordHash(String name) {
        if (!possible(name)) {
            return Optional.empty();
        }
        return database.sql("select password_hash from person where name = ?")
                .param(normal(name))
                .query(String.class)
                .optional();
    }

    static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Anybody can try any name, even text that no database takes. */
    private static boolean possible(String name) {
        return NAME.matcher(normal(name)).matches();
    }

    private long admins() {
        return database.sql("select count(*) from person where active and 'ADMIN' = any(roles)")
                .query(Long.class)
                .single();
    }

    private static String display(String displayName, String name) {
        var text = displayName.strip();
        return text.isEmpty() ? name : text.substring(0, Math.min(120, text.length()));
    }

    private String hash(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new Refused("password", "A password has at least " + SHORTEST_PASSWORD + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw new Refused("password", "A password has at most " + LONGEST_PASSWORD_BYTES + " bytes.");
        }
        return passwords.encode(password);
    }

    private static String[] known(Set<String> roles) {
        if (roles.isEmpty() || !Roles.ALL.containsAll(roles)) {
            throw new Refused("roles", "Roles are one or more of " + String.join(", ", Roles.ALL) + ".");
        }
        return roles.toArray(String[]::new);
    }

    private static Person row(ResultSet row, int index) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("display_name"),
                Set.of((String[]) row.getArray("roles").getArray()),
                row.getBoolean("active"));
    }

    /** A change that cannot be, with the field it stumbled over. */
    public static final class Refused extends RuntimeException {

        private final String field;

        public Refused(String field, String reason) {
            super(reason);
            this.field = field;
        }

        public String field() {
            return field;
        }

        /** The sentence to show. */
        public String reason() {
            return String.valueOf(getMessage());
        }
    }
}
