package dev.vigil.exchange;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Mappings that are kept by name, for the next import from the same place. */
@Service
@PreAuthorize("hasRole('LEAD')")
public class LabelMappings {

    private static final TypeReference<Map<String, String>> RULES = new TypeReference<>() {};

    /** A mapping, and who kept it last. */
    public record Kept(String name, LabelMapping mapping, String author) {}

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    LabelMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name. */
    public List<Kept> all() {
        return jdbc.sql("select name, rules, author from label_mapping order by name")
                .query((row, no) ->
                        new Kept(row.getString("name"), mapping(row.getString("rules")), row.getString("author")))
                .list();
    }

    public Optional<LabelMapping> find(String name) {
        return jdbc.sql("select rules from label_mapping where name = ?")
                .param(name)
                .query((row, no) -> mapping(row.getString("rules")))
                .optional();
    }

    /**
     * The mapping of that name; the one without rules where there is no name.
     *
     * @throws NoSuchElementException where none is kept by that name
     */
    public LabelMapping named(@Nullable String name) {
        return name == null
                ? LabelMapping.NONE
                : find(name).orElseThrow(() -> new NoSuchElementException("There is no mapping '" + name + "'."));
    }

    /** Keeps a mapping, in place of the one that had its name. */
    public void keep(String name, LabelMapping mapping, String author) {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("name has 1 to 100 characters");
        }
        jdbc.sql("""
                        insert into label_mapping (name, rules, author) values (:name, :rules::jsonb, :author)
                        on conflict (name) do update set rules = excluded.rules, author = excluded.author, kept_at = now()""")
                .param("name", name.strip())
                .param("rules", json.writeValueAsString(mapping.rules()))
                .param("author", author)
                .update();
    }

    /** @throws NoSuchElementException where none is kept by that name */
    public void remove(String name) {
        if (jdbc.sql("delete from label_mapping where name = ?").param(name).update() == 0) {
            throw new NoSuchElementException("There is no mapping '" + name + "'.");
        }
    }

    private LabelMapping mapping(String rules) {
        return new LabelMapping(json.readValue(rules, RULES));
    }
}
