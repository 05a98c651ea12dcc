package dev.vigil.bench;

import dev.vigil.RunningServer;
import dev.vigil.dataset.Catalogue;
import dev.vigil.dataset.Composing;
import dev.vigil.dataset.Curation;
import dev.vigil.dataset.Verifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A dataset of a million clips with twenty versions of ten thousand changes each. */
final class VersionsBenchmark implements Benchmark {

    private static final int CLIPS = Integer.getInteger("bench.clips", 1_000_000);
    private static final int CHANGES = CLIPS / 100;
    private static final int VERSIONS = 20;
    private static final String SLUG = "million";

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public List<Row> measure() throws Exception {
        try (var application = InProcess.start(RunningServer.folder("versions"))) {
            return measure(application);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static List<Row> measure(ConfigurableApplicationContext application) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("bench", "", "ROLE_LEAD"));
        var curation = application.getBean(Curation.class);
        var catalogue = application.getBean(Catalogue.class);
        var clips = new MillionClips(
                application.getBean(DataSource.class),
                new TransactionTemplate(application.getBean(PlatformTransactionManager.class)));
        clips.make(CLIPS + VERSIONS * CHANGES);
        curation.create(SLUG);
        clips.fill(
                curation.draft(SLUG, null).id(), "select g, g from generate_series(1, %d) g".formatted(CLIPS), false);
        clips.analyse();
        var rows = new ArrayList<Row>();
        var newest = new String[] {"1.0.0"};
        double first = seconds(() -> curation.freeze(SLUG, "1.0.0"));
        rows.add(Row.atMost("first freeze of %,d clips".formatted(CLIPS), first, "s", 120));
        var freezes = new ArrayList<Double>();
        var differences = new ArrayList<Double>();
        for (int n = 1; n <= VERSIONS; n++) {
            var draft = curation.draft(SLUG, null);
            // half is new, half has other labels, from all over the dataset
            int half = CHANGES / 2;
            long relabelled = clips.relabel(
                    "select 1 + (g * 9973 + %d) %% %d from generate_series(1, %d) g".formatted(n * 31, CLIPS, half));
            clips.fill(draft.id(), "select clip_id, id from label_revision where id >= " + relabelled, true);
            clips.fill(
                    draft.id(),
                    "select g, g from generate_series(%1$d + 1, %1$d + %2$d) g".formatted(CLIPS + n * half, half),
                    true);
            freezes.add(seconds(() -> newest[0] =
                    curation.freeze(SLUG, draft.semver().toString()).semver().toString()));
            differences.add(seconds(() -> catalogue.changes(SLUG, null, newest[0])));
        }
        clips.analyse();
        rows.add(Row.atMost(name("freeze of %,d changes".formatted(CHANGES), freezes), median(freezes), "s", 6));
        rows.add(Row.atMost(name("neighbouring difference", differences), median(differences), "s", 0.15));
        rows.add(Row.atMost("page of a dataset with 21 versions", seconds(() -> catalogue.report(SLUG)), "s", 0.5));
        rows.addAll(searches(application.getBean(Composing.class), newest[0]));
        var verifier = application.getBean(Verifier.class);
        rows.add(Row.atMost(
                "verify all labels, without media", seconds(() -> verifier.verifyLabels(SLUG, newest[0])), "s", 15));
        return rows;
    }

    /** Of all approved clips those that the newest version does not hold; each query five times. */
    private static List<Row> searches(Composing composing, String semver) {
        return List.of(
                        "microsleep > 1.5 s and sunglasses and NIR",
                        "skin >= 5 and (drinking or phonecall_left) and lux < 100",
                        "not microsleep and subject ~ \"person 77\"")
                .stream()
                .map(query -> {
                    var times = new ArrayList<Double>();
                    for (int i = 0; i < 5; i++) {
                        times.add(seconds(() -> composing.find(SLUG, semver, query)));
                    }
                    return Row.atMost("find " + query + ", slowest of 5", slowest(times), "s", 0.5);
                })
                .toList();
    }

    private static String name(String what, List<Double> times) {
        return "%s, median of %d, slowest %.2f s".formatted(what, times.size(), slowest(times));
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static double slowest(List<Double> times) {
        return times.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
