package dev.vigil.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each person set for themselves: a JSON object that only their own browser understands. */
@Repository
@Transactional
public class Preferences {

    private final JdbcClient database;

    Preferences(JdbcClient database) {
        this.database = database;
    }

    /** A person's preferences as JSON; an empty object where they never set any. */
    public String of(String person) {
        return database.sql("select preferences::text from person_preference"
                        + " where person_id = (select id from person where name = ?)")
                .param(People.normal(person))
                .query(String.class)
                .optional()
                .orElse("{}");
    }

    /** Puts others in their place; {@code json} is an object. */
    public void set(String person, String json) {
        database.sql(
                        "insert into person_preference (person_id, preferences)"
                                + " select id, ?::jsonb from person where name = ?"
                                + " on conflict (person_id) do update set preferences = excluded.preferences, changed_at = now()")
                .params(json, People.normal(person))
                .update();
    }
}
