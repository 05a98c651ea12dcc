package dev.vigil.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of everybody; only their hashes are stored. */
@Repository
@Transactional
public class ApiTokens {

    public static final String PREFIX = "vgl_";
    public static final int LONGEST_DAYS = 365;

    private static final String COLUMNS = "id, name, created_at, expires_at, last_used, revoked_at";

    private final JdbcClient database;
    private final SecureRandom random;

    ApiTokens(JdbcClient database, SecureRandom random) {
        this.database = database;
        this.random = random;
    }

    /** A token with its secret, for the one moment it exists. */
    public record Issued(ApiToken token, String secret) {}

    /**
     * Issues a token to a person.
     *
     * @param days until it expires, 1 to {@value #LONGEST_DAYS}
     */
    public Issued issue(String person, String name, int days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new People.Refused("days", "A token lives 1 to " + LONGEST_DAYS + " days.");
        }
        var label = name.strip();
        if (label.isEmpty() || label.length() > 120) {
            throw new People.Refused("name", "A token has a name of 1 to 120 characters.");
        }
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var token = database.sql("insert into api_token (person_id, name, sha256, expires_at)"
                        + " select id, ?, ?, now() + make_interval(days => ?) from person where name = ? returning "
                        + COLUMNS)
                .params(label, sha256(secret), days, People.normal(person))
                .query(ApiTokens::row)
                .single();
        return new Issued(token, secret);
    }

    /** A person's tokens, newest first, ended ones included. */
    public List<ApiToken> of(String person) {
        return database.sql("select " + COLUMNS + " from api_token"
                        + " where person_id = (select id from person where name = ?) order by id desc")
                .param(People.normal(person))
                .query(ApiTokens::row)
                .list();
    }

    /** Ends a person's own token; false where they have none of that number. */
    public boolean revoke(String person, long id) {
        return database.sql("update api_token set revoked_at = coalesce(revoked_at, now())"
                                + " where id = ? and person_id = (select id from person where name = ?)")
                        .params(id, People.normal(person))
                        .update()
                == 1;
    }

    /** The active person a living token stands for; notes the use, at most once a minute. */
    Optional<String> redeem(String secret) {
        var hash = sha256(secret);
        database.sql("update api_token set last_used = now() where sha256 = ?"
                        + " and (last_used is null or last_used < now() - interval '1 minute')")
                .param(hash)
                .update();
        return database.sql("select p.name from api_token t join person p on p.id = t.person_id"
                        + " where t.sha256 = ? and t.revoked_at is null and t.expires_at > now() and p.active")
                .param(hash)
                .query(String.class)
                .optional();
    }

    private static ApiToken row(ResultSet row, int index) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("expires_at", OffsetDateTime.class),
                row.getObject("last_used", OffsetDateTime.class),
                row.getObject("revoked_at", OffsetDateTime.class));
    }

    private static String sha256(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
