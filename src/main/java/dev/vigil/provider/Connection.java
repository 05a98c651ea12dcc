package dev.vigil.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A video model that may be ordered from: where it is, as whom it is called, and how much it may cost. */
@Entity
public class Connection {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Family family;

    private String address;
    private String model;
    private byte @Nullable [] secret;
    private @Nullable String secretEnd;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> options;

    private double usdPerSecond;
    private @Nullable Double usdPerMonth;
    private int mostAtOnce;

    @Column(name = "deadline_min")
    private int deadlineMinutes;

    private boolean enabled;
    private String changedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Connection() {}

    @SuppressWarnings("NullAway.Init") // the rest is what can be changed later as well
    Connection(ConnectionDraft draft, String by) {
        this.name = draft.name();
        this.family = draft.family();
        change(draft, by);
    }

    /** Family and name stay: clips name them. */
    final void change(ConnectionDraft draft, String by) {
        this.address = draft.address();
        this.model = draft.model();
        this.options = new TreeMap<>(draft.options());
        this.usdPerSecond = draft.usdPerSecond();
        this.usdPerMonth = draft.usdPerMonth();
        this.mostAtOnce = draft.mostAtOnce();
        this.deadlineMinutes = draft.deadlineMinutes();
        this.enabled = draft.enabled();
        this.changedBy = by;
    }

    void key(byte[] encrypted, String end) {
        this.secret = encrypted.clone();
        this.secretEnd = end;
    }

    void forgetKey() {
        this.secret = null;
        this.secretEnd = null;
    }

    byte @Nullable [] secret() {
        return secret == null ? null : secret.clone();
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    public String name() {
        return name;
    }

    public Family family() {
        return family;
    }

    public String address() {
        return address;
    }

    public String model() {
        return model;
    }

    /** The last characters of the key, to tell keys apart; none where there is no key. */
    public @Nullable String keyEnd() {
        return secretEnd;
    }

    public Map<String, String> options() {
        return Map.copyOf(options);
    }

    /** What a second of video is taken to cost, in US dollars. */
    public double usdPerSecond() {
        return usdPerSecond;
    }

    /** What may be spent in a calendar month; no limit where nothing is said. */
    public @Nullable Double usdPerMonth() {
        return usdPerMonth;
    }

    /** How many orders may be under way. */
    public int mostAtOnce() {
        return mostAtOnce;
    }

    /** After how many minutes an order is given up. */
    public int deadlineMinutes() {
        return deadlineMinutes;
    }

    public boolean enabled() {
        return enabled;
    }

    public String changedBy() {
        return changedBy;
    }
}
