package dev.vigil.dataset;

import dev.vigil.labeling.Ontology;
import dev.vigil.scenario.Eyewear;
import dev.vigil.scenario.Spectrum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody should know of a frozen version before they train on it, in Markdown: composition, provenance, licences,
 * known gaps, label quality. After Gebru et al., Datasheets for Datasets (2021). Open to everybody signed in.
 */
@Service
@Transactional(readOnly = true)
public class Datasheets {

    private final Catalogue catalogue;
    private final Composing composing;
    private final Evidence evidence;

    Datasheets(Catalogue catalogue, Composing composing, Evidence evidence) {
        this.catalogue = catalogue;
        this.composing = composing;
        this.evidence = evidence;
    }

    /**
     * The datasheet of a frozen or withdrawn version.
     *
     * @throws DatasetConflict where the version can still change
     */
    public String of(String slug, String semver) {
        var version = catalogue.report(slug, semver);
        if (!version.state().sealed()) {
            throw new DatasetConflict("Version " + semver + " is "
                    + version.state().label() + " and can still change: it gets its datasheet when it is frozen.");
        }
        var composition = composing.composition(slug, version.version().toString(), List.of());
        var text = new StringBuilder();
        head(text, version);
        composition(text, version, composition);
        provenance(text, version);
        gaps(text, composition);
        quality(text, version);
        return text.toString();
    }

    private void head(StringBuilder text, VersionReport version) {
        line(text, "# %s %s", plain(version.dataset()), version.version());
        line(text, "");
        for (var event : version.history()) {
            if (event.kind() == VersionEvent.Kind.WITHDRAWN) {
                line(text, "> **Withdrawn** by %s: %s", plain(event.person()), plain(event.reason()));
                line(text, "");
            }
        }
        line(
                text,
                "Frozen by %s at %s. Ontology `%s`. Root `%s`.",
                plain(String.valueOf(version.frozenBy())),
                String.valueOf(version.frozenAt()),
                version.ontology(),
                String.valueOf(version.rootHash()));
        line(
                text,
                "Changes against %s: %s.",
                version.parent() == null ? "nothing" : version.parent(),
                version.changes().sentence());
        line(text, "");
    }

    private void composition(StringBuilder text, VersionReport version, Composition composition) {
        var counts = version.counts();
        line(text, "## Composition");
        line(text, "");
        line(
                text,
                "%,d clips of %,d people, %,d frames, %.2f hours.",
                counts.clips(),
                counts.subjects(),
                counts.frames(),
                counts.seconds() / 3600);
        line(text, "");
        var splits = catalogue.splits(version.dataset(), version.version().toString());
        if (!splits.isEmpty()) {
            table(
                    text,
                    List.of("Split", "Clips", "Leak groups"),
                    splits.stream()
                            .map(one -> List.of(
                                    one.split().term(),
                                    "%,d".formatted(one.clips()),
                                    "%,d".formatted(one.leakGroups())))
                            .toList());
        }
        var families = composition.shares().stream()
                .collect(Collectors.groupingBy(Share::family, TreeMap::new, Collectors.toList()));
        table(
                text,
                List.of("What", "Clips with it"),
                families.entrySet().stream()
                        .map(family -> List.of(
                                family.getKey(),
                                family.getValue().stream()
                                        .filter(share -> share.before() > 0)
                                        .map(share -> plain(share.value()) + " " + percent(share.before()))
                                        .collect(Collectors.joining(", "))))
                        .toList());
        var queries = composing.queries(version.dataset(), version.version().toString());
        for (var query : queries) {
            line(
                    text,
                    "- %,d clips were added by %s with `%s`%s",
                    query.added(),
                    plain(query.person()),
                    query.query().replace('`', '\''),
                    query.thinned() ? ", some of what it found" : "");
        }
        line(text, "");
    }

    private void provenance(StringBuilder text, VersionReport version) {
        line(text, "## Provenance, licences and terms");
        line(text, "");
        table(text, List.of("Made by", "Clips"), counted(evidence.makers(version.id())));
        table(text, List.of("Labels by", "Clips"), counted(evidence.authors(version.id())));
        table(text, List.of("Approved by", "Clips"), counted(evidence.reviewers(version.id())));
        line(
                text,
                "Rendered clips show nobody who exists: a face is drawn from a seed. No third party has rights in them, and no provider's terms apply.");
        line(text, "");
        line(
                text,
                "Imported clips came from people who had to have the right to share them; no licence was stated with them.");
        line(text, "");
        var terms = evidence.terms(version.id());
        if (!terms.isEmpty()) {
            line(text, "Clips that video models made are under the terms of those who run them:");
            line(text, "");
            table(text, List.of("Provider and terms", "Clips"), counted(terms));
        }
    }

    private void gaps(StringBuilder text, Composition composition) {
        line(text, "## Known gaps");
        line(text, "");
        var held = composition.shares().stream().collect(Collectors.toMap(Share::stratum, Function.identity()));
        var expected = new ArrayList<String>();
        Stream.of(Spectrum.values()).forEach(spectrum -> expected.add("spectrum " + spectrum.term()));
        Stream.of(Eyewear.values()).forEach(eyewear -> expected.add("eyewear " + eyewear.term()));
        IntStream.rangeClosed(1, 6).forEach(skin -> expected.add("skin " + skin));
        IntStream.rangeClosed(0, 5).forEach(light -> expected.add("light " + light));
        Ontology.layers().forEach(layer -> layer.values().forEach(value -> expected.add(layer.name() + " " + value)));
        var missing = expected.stream()
                .filter(stratum ->
                        !held.containsKey(stratum) || held.get(stratum).before() == 0)
                .collect(Collectors.groupingBy(
                        stratum -> stratum.substring(0, stratum.indexOf(' ')),
                        TreeMap::new,
                        Collectors.mapping(
                                stratum -> stratum.substring(stratum.indexOf(' ') + 1), Collectors.joining(", "))));
        missing.forEach((family, values) -> line(text, "- no clip has %s: %s", family, values));
        composition.shares().stream()
                .filter(share -> share.target() != null && share.before() < share.target())
                .forEach(share -> line(
                        text,
                        "- %s: %s of the %d %% that were planned",
                        plain(share.stratum()),
                        percent(share.before()),
                        share.target()));
        line(text, "");
    }

    private void quality(StringBuilder text, VersionReport version) {
        line(text, "## Label quality");
        line(text, "");
        line(
                text,
                "Every revision was approved by somebody other than its author. Agreement is the share of frames with the same value, of those that both label, averaged by person; the interval is normal, of 95 %%, over people. At most %,d clips were looked at, chosen by a hash of their number.",
                Evidence.MOST_SAMPLED);
        line(text, "");
        agreement(text, "exact truth of the renderer", evidence.agreement(version.id(), "truth"));
        agreement(text, "automatic labels before people corrected them", evidence.agreement(version.id(), "auto"));
    }

    private static void agreement(StringBuilder text, String against, List<Evidence.Agreement> rows) {
        if (rows.isEmpty()) {
            line(text, "No clip has %s to compare with.", against);
            line(text, "");
            return;
        }
        line(text, "Approved labels against the %s:", against);
        line(text, "");
        table(
                text,
                List.of("Layer", "People", "Clips", "Agreement"),
                rows.stream()
                        .map(row -> List.of(
                                row.layer(), "%,d".formatted(row.people()), "%,d".formatted(row.clips()), row.words()))
                        .toList());
    }

    private static List<List<String>> counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> List.of(plain(entry.getKey()), "%,d".formatted(entry.getValue())))
                .toList();
    }

    private static void table(StringBuilder text, List<String> head, List<List<String>> rows) {
        line(text, "| %s |", String.join(" | ", head));
        line(text, "|%s", "---|".repeat(head.size()));
        rows.forEach(row -> line(text, "| %s |", String.join(" | ", row)));
        line(text, "");
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 1 ? "%.1f %%" : "%.0f %%", share);
    }

    /** Names come from people: none of them may make a table, a link or an element of the page. */
    private static String plain(String name) {
        return name.replaceAll("([\\\\`*_{}\\[\\]()#+!|<>~])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
