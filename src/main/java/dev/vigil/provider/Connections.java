package dev.vigil.provider;

import dev.vigil.security.Audit;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The video models of this server. Keys go in and never come out. */
@Service
public class Connections {

    private static final int LONGEST_OPTION = 200_000;
    private static final int LONGEST_KEY = 10_000;

    private final ConnectionRows rows;
    private final Map<Family, VideoProvider> providers;
    private final Secrets secrets;
    private final Audit audit;

    Connections(ConnectionRows rows, List<VideoProvider> providers, Secrets secrets, Audit audit) {
        this.rows = rows;
        this.providers = providers.stream().collect(Collectors.toMap(VideoProvider::family, Function.identity()));
        this.secrets = secrets;
        this.audit = audit;
    }

    public List<Connection> all() {
        return rows.findAllByOrderByName();
    }

    /** Those that may be ordered from. */
    public List<Connection> usable() {
        return all().stream().filter(Connection::enabled).toList();
    }

    public Connection byName(String name) {
        return rows.findByName(name)
                .orElseThrow(() -> new NoSuchElementException("There is no connection “" + name + "”."));
    }

    public Capabilities capabilities(Connection connection) {
        return provider(connection).capabilities(readable(connection));
    }

    /** Keeps a new connection or changes the one of that name. @throws InvalidConnection where it will not do */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public Connection keep(ConnectionDraft draft, String by) {
        var known = rows.findByName(draft.name());
        var problems = problems(draft, known.orElse(null));
        if (!problems.isEmpty()) {
            throw new InvalidConnection(problems);
        }
        var connection = known.orElseGet(() -> rows.save(new Connection(draft, by)));
        if (known.isPresent()) {
            connection.change(draft, by);
        }
        var key = draft.key();
        if (key != null && key.isBlank()) {
            connection.forgetKey();
        } else if (key != null) {
            var plain = key.strip();
            connection.key(
                    secrets.encrypt(plain, connection.name()),
                    plain.length() >= 12 && !plain.startsWith("{") ? plain.substring(plain.length() - 4) : "");
        }
        audit.recordBy(
                by,
                known.isPresent() ? "connection.change" : "connection.add",
                connection.name(),
                draft.address() + (key == null ? "" : key.isBlank() ? ", key forgotten" : ", new key"));
        return connection;
    }

    /** Calls the server at no cost. */
    @PreAuthorize("hasRole('ADMIN')")
    public Probe probe(String name) {
        var connection = byName(name);
        var problems = provider(connection).check(keyless(connection));
        return problems.isEmpty()
                ? provider(connection).probe(endpoint(connection))
                : Probe.failed(problems.getFirst().sentence());
    }

    VideoProvider provider(Connection connection) {
        return provider(connection.family());
    }

    private VideoProvider provider(Family family) {
        return Objects.requireNonNull(providers.get(family));
    }

    Connection byId(long id) {
        return rows.findById(id).orElseThrow();
    }

    Endpoint endpoint(Connection connection) {
        var secret = connection.secret();
        return new Endpoint(
                URI.create(connection.address()),
                secret == null ? null : secrets.decrypt(secret, connection.name()),
                connection.model(),
                connection.options());
    }

    /** With its key, where that can be read: some APIs tell what a model takes to those alone who have one. */
    private Endpoint readable(Connection connection) {
        try {
            return endpoint(connection);
        } catch (IllegalStateException unreadable) {
            return keyless(connection);
        }
    }

    private static Endpoint keyless(Connection connection) {
        return new Endpoint(URI.create(connection.address()), null, connection.model(), connection.options());
    }

    private List<Finding> problems(ConnectionDraft draft, @Nullable Connection known) {
        var problems = new ArrayList<Finding>();
        if (!draft.name().matches("[a-z0-9][a-z0-9-]{0,59}")) {
            problems.add(Finding.refusal("name", "Up to 60 small letters, digits and hyphens are expected here."));
        }
        if (known != null && known.family() != draft.family()) {
            problems.add(Finding.refusal(
                    "family",
                    "“" + known.name() + "” is a connection to "
                            + known.family().title() + " already."));
        }
        var address = address(draft.address());
        if (address == null) {
            problems.add(
                    Finding.refusal(
                            "address",
                            "An address that begins with https:// is expected here, or with http:// for a server of your own."));
        } else if (!draft.family().selfHosted() && address.getScheme().equals("http") && !local(address)) {
            problems.add(Finding.refusal("address", "A key must not be sent over plain http: use https."));
        }
        if (draft.key() != null && draft.key().length() > LONGEST_KEY) {
            problems.add(Finding.refusal("key", "No key is that long."));
        }
        number(problems, "usdPerSecond", draft.usdPerSecond(), 0, 1_000);
        number(problems, "usdPerMonth", draft.usdPerMonth() == null ? 0 : draft.usdPerMonth(), 0, 10_000_000);
        number(problems, "mostAtOnce", draft.mostAtOnce(), 1, 500);
        number(problems, "deadlineMinutes", draft.deadlineMinutes(), 1, 1440);
        draft.options().forEach((name, value) -> {
            if (draft.family().options().stream()
                    .noneMatch(option -> option.name().equals(name))) {
                problems.add(Finding.refusal("options", draft.family().title() + " has no option “" + name + "”."));
            } else if (value.length() > LONGEST_OPTION) {
                problems.add(Finding.refusal(name, "This is longer than " + LONGEST_OPTION + " characters."));
            }
        });
        if (problems.isEmpty() && address != null) {
            var at = new Endpoint(address, null, draft.model(), draft.options());
            problems.addAll(provider(draft.family()).check(at));
        }
        return problems;
    }

    private static void number(List<Finding> problems, String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            problems.add(
                    Finding.refusal(field, "A number from %,.0f to %,.0f is expected here.".formatted(least, most)));
        }
    }

    private static @Nullable URI address(String text) {
        try {
            var uri = URI.create(text.strip());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web
                            && uri.getHost() != null
                            && uri.getUserInfo() == null
                            && uri.getQuery() == null
                            && uri.getFragment() == null
                    ? uri
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean local(URI address) {
        return address.getHost().equals("127.0.0.1") || address.getHost().equals("localhost");
    }
}
