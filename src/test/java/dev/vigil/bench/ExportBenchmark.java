package dev.vigil.bench;

import static org.awaitility.Awaitility.await;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.vigil.RunningServer;
import dev.vigil.dataset.ApprovedClips;
import dev.vigil.dataset.Curation;
import dev.vigil.exchange.Exports;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.FileSystemUtils;

/** An archive of a gigabyte of videos against {@code tar} on the very files that are in it, and what it holds in memory. */
final class ExportBenchmark implements Benchmark {

    private static final String SLUG = "exported";
    private static final int CLIPS = 256;
    private static final int VIDEO_BYTES = Integer.getInteger("bench.video", 4 << 20);
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "exports";
    }

    @Override
    public List<Row> measure() throws Exception {
        var folder = RunningServer.folder("exports");
        try (var application = InProcess.start(folder)) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("bench", "", "ROLE_LEAD"));
            freeze(application);
            return measure(application.getBean(Exports.class), Files.createDirectories(folder.resolve("out")));
        } finally {
            SecurityContextHolder.clearContext();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void freeze(ConfigurableApplicationContext application) {
        var clips = new ApprovedClips(
                application.getBean(JdbcClient.class),
                application.getBean(MediaStore.class),
                application.getBean(LabelJson.class),
                VIDEO_BYTES);
        var curation = application.getBean(Curation.class);
        curation.create(SLUG);
        var draft = curation.draft(SLUG, null);
        for (int i = 0; i < CLIPS; i++) {
            curation.put(SLUG, draft.semver().toString(), clips.approved());
        }
        curation.freeze(SLUG, draft.semver().toString());
    }

    private static List<Row> measure(Exports exports, Path folder) throws Exception {
        var format = exports.format("huggingface").orElseThrow();
        var archive = folder.resolve("archive.zip");
        var live = new AtomicLong();
        double[] export;
        try (var watch = afterCollections(live)) {
            export = fastest(archive, () -> {
                try (var out = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 16)) {
                    format.write(exports.version(SLUG, "1.0.0"), out);
                }
            });
            settle(live);
        }
        unzip(archive, folder.resolve("files"));
        var tarred = folder.resolve("archive.tar");
        var tar = fastest(tarred, () -> run(folder, "tar", "cf", "archive.tar", "files"));
        return List.of(
                Row.atMost("export of %.0f MB into memory".formatted(Files.size(archive) / 1e6), export[0], "s", 60),
                Row.atLeast("export against tar, into memory", 100 * tar[0] / export[0], "%", 80),
                Row.atLeast("export against tar, until it is on disk", 100 * tar[1] / export[1], "%", 80),
                Row.atMost("heap in use after collections, peak", live.get() / 1e6, "MB", 300));
    }

    private interface Work {
        void run() throws Exception;
    }

    /** Seconds until a file is written, and until it is on disk as well; of each the least of some rounds. */
    private static double[] fastest(Path file, Work work) throws Exception {
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int i = 0; i < ROUNDS; i++) {
            Files.deleteIfExists(file);
            long begun = System.nanoTime();
            work.run();
            least[0] = Math.min(least[0], (System.nanoTime() - begun) / 1e9);
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            least[1] = Math.min(least[1], (System.nanoTime() - begun) / 1e9);
        }
        return least;
    }

    /** Collections tell of themselves a moment later, on a thread of their own. */
    private static void settle(AtomicLong live) {
        System.gc();
        await().atMost(Duration.ofSeconds(5)).until(() -> live.get() > 0);
    }

    private static void unzip(Path archive, Path folder) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor()
                != 0) {
            throw new IOException("failed: " + String.join(" ", command));
        }
    }

    /** Keeps the most that any collection of garbage left in the heap. */
    private static AutoCloseable afterCollections(AtomicLong most) {
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(pool -> pool.getName())
                .collect(Collectors.toSet());
        NotificationListener listener = (notification, handback) -> {
            var collection = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            long left = collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> pools.contains(pool.getKey()))
                    .mapToLong(pool -> pool.getValue().getUsed())
                    .sum();
            most.accumulateAndGet(left, Math::max);
        };
        var collectors = ManagementFactory.getGarbageCollectorMXBeans();
        collectors.forEach(
                collector -> ((NotificationEmitter) collector).addNotificationListener(listener, null, null));
        return () -> {
            for (var collector : collectors) {
                ((NotificationEmitter) collector).removeNotificationListener(listener);
            }
        };
    }
}
