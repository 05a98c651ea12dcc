package dev.vigil.exchange;

import dev.vigil.clip.Clip;
import dev.vigil.clip.Clips;
import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.DatasetConflict;
import dev.vigil.dataset.VersionMember;
import dev.vigil.dataset.VersionState;
import dev.vigil.labeling.LabelRevisions;
import dev.vigil.labeling.RevisionLine;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Finds what to export and in which format. */
@Service
public class Exports {

    private static final int ROWS = 200;

    private final List<DatasetFormat> formats;
    private final Catalogue catalogue;
    private final Clips clips;
    private final LabelRevisions revisions;

    Exports(List<DatasetFormat> formats, Catalogue catalogue, Clips clips, LabelRevisions revisions) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(DatasetFormat::name))
                .toList();
        this.catalogue = catalogue;
        this.clips = clips;
        this.revisions = revisions;
    }

    /** All formats by name. */
    public List<DatasetFormat> formats() {
        return formats;
    }

    public Optional<DatasetFormat> format(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /**
     * A version to be written.
     *
     * @throws dev.vigil.dataset.NoSuchVersion where there is none
     * @throws DatasetConflict where it can still change, as an export names its content by a root hash, or was withdrawn
     */
    public ExportedVersion version(String slug, String semver) {
        var version = catalogue.version(slug, semver);
        if (!version.state().sealed()) {
            throw new DatasetConflict("Version " + semver + " is "
                    + version.state().label() + " and can still change: freeze it, then export it.");
        }
        if (version.state() == VersionState.WITHDRAWN) {
            throw new DatasetConflict("Version " + semver + " was withdrawn and is not to be used: its page says why.");
        }
        var root = Objects.requireNonNull(version.rootHash());
        // read with the first clip: who only wants to know whether it can be written need not wait for a million
        // members
        return new ExportedVersion(
                slug,
                version.semver().toString(),
                root,
                version.ontology(),
                writer -> each(catalogue.members(version), writer));
    }

    /** Rows come many at once, and documents only where they are asked for: some walks need none. */
    private void each(List<VersionMember> members, ExportedVersion.ClipWriter writer) throws IOException {
        for (int from = 0; from < members.size(); from += ROWS) {
            var some = members.subList(from, Math.min(members.size(), from + ROWS));
            var byId = clips.findByIdIn(some.stream().map(VersionMember::clipId).toList()).stream()
                    .collect(Collectors.toMap(Clip::id, Function.identity()));
            var lines = revisions
                    .linesById(some.stream().map(VersionMember::revisionId).toList())
                    .stream()
                    .collect(Collectors.toMap(RevisionLine::id, Function.identity()));
            for (var member : some) {
                writer.write(new ExportedClip(
                        Objects.requireNonNull(byId.get(member.clipId())),
                        Objects.requireNonNull(lines.get(member.revisionId())),
                        () -> revisions.document(member.revisionId()).orElseThrow(),
                        member.split()));
            }
        }
    }
}
