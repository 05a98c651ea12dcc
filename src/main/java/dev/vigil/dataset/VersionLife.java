package dev.vigil.dataset;

import dev.vigil.security.Audit;
import dev.vigil.security.CurrentPerson;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a lead does with versions as a whole: has them looked at, names them, goes back to them, withdraws them. */
@Service
@Transactional
@PreAuthorize("hasRole('LEAD')")
public class VersionLife {

    private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_REASON = 2000;

    private final Catalogue catalogue;
    private final Curation curation;
    private final Versions versions;
    private final VersionEvents events;
    private final VersionTags tags;
    private final Memberships memberships;
    private final Tallies tallies;
    private final ApplicationEventPublisher published;
    private final CurrentPerson person;
    private final Audit audit;

    VersionLife(
            Catalogue catalogue,
            Curation curation,
            Versions versions,
            VersionEvents events,
            VersionTags tags,
            Memberships memberships,
            Tallies tallies,
            ApplicationEventPublisher published,
            CurrentPerson person,
            Audit audit) {
        this.catalogue = catalogue;
        this.curation = curation;
        this.versions = versions;
        this.events = events;
        this.tags = tags;
        this.memberships = memberships;
        this.tallies = tallies;
        this.published = published;
        this.person = person;
        this.audit = audit;
    }

    /** Holds a draft as it is for a second look. */
    public void submit(String slug, String semver) {
        var version = catalogue.locked(slug, semver);
        if (tallies.counts(version.id()).clips() == 0) {
            throw new DatasetConflict("Version " + semver + " has no clips: there is nothing to look at.");
        }
        version.submit();
        happened(slug, version, VersionEvent.Kind.SUBMITTED, "");
    }

    /**
     * Makes a version in review a draft again.
     *
     * @param reason what is to be done about it, 1 to 2,000 characters
     */
    public void sendBack(String slug, String semver, String reason) {
        var said = reason(reason);
        var version = catalogue.locked(slug, semver);
        version.sendBack();
        happened(slug, version, VersionEvent.Kind.RETURNED, said);
    }

    /**
     * Says that a frozen version is no longer to be used. It stays as it is, with its root, and its tags are gone.
     *
     * @param reason why, 1 to 2,000 characters
     */
    public void withdraw(String slug, String semver, String reason) {
        var said = reason(reason);
        var version = catalogue.locked(slug, semver);
        version.withdraw();
        happened(slug, version, VersionEvent.Kind.WITHDRAWN, said);
        published.publishEvent(new VersionWithdrawn(version.id(), slug, version.semver()));
    }

    /**
     * Gives a frozen version a name, which moves there if another version has it.
     *
     * @param name small letters, digits and hyphens, a letter first, 40 at most
     */
    public void tag(String slug, String semver, String name) {
        if (!TAG.matcher(name).matches()) {
            throw new IllegalArgumentException("name: a tag has small letters, digits and hyphens, begins with a letter"
                    + " and has 40 of them at most, unlike '" + name + "'");
        }
        var version = catalogue.version(slug, semver);
        GuardRefusals.translated(() -> tags.put(version.datasetId(), name, version.id(), person.name()));
        audit.record("dataset.tag", slug + " " + semver, name);
    }

    /** @throws NoSuchVersion where the version does not have that name */
    public void untag(String slug, String semver, String name) {
        if (!tags.remove(catalogue.version(slug, semver).id(), name)) {
            throw new NoSuchVersion("Version " + semver + " of '" + slug + "' has no tag '" + name + "'.");
        }
        audit.record("dataset.untag", slug + " " + semver, name);
    }

    /** Opens a draft on the newest frozen version that holds what an older one held, and nothing else. */
    public Version restore(String slug, String semver) {
        var older = catalogue.version(slug, semver);
        if (older.state() != VersionState.FROZEN) {
            throw new DatasetConflict("Version " + semver + " is "
                    + older.state().label() + ": only what was frozen and not withdrawn can be gone back to.");
        }
        var draft = curation.draft(slug, null);
        GuardRefusals.translated(() -> memberships.changeTo(draft.id(), older.id()));
        audit.record("dataset.restore", slug + " " + draft.semver(), "as " + semver);
        return draft;
    }

    private void happened(String slug, Version version, VersionEvent.Kind kind, String reason) {
        events.record(version.id(), kind, reason, person.name());
        GuardRefusals.translated(() -> versions.saveAndFlush(version));
        audit.record("dataset." + kind.name().toLowerCase(Locale.ROOT), slug + " " + version.semver(), reason);
    }

    private static String reason(String reason) {
        var said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason: say why, in 1 to %,d characters".formatted(LONGEST_REASON));
        }
        return said;
    }
}
