package dev.vigil.bench;

import dev.vigil.augmentation.internal.AugmentBenchmark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Measures all benchmarks, or those named, and writes {@code target/bench.json}. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(
            new StartBenchmark(),
            new RenderBenchmark(),
            new FaceBenchmark(),
            new MemoryBenchmark(),
            new ImportBenchmark(),
            new VersionsBenchmark(),
            new ExportBenchmark(),
            new AugmentBenchmark(),
            new OrdersBenchmark(),
            new EditorBenchmark());

    record Machine(int processors, String architecture, String system, String java) {}

    record Report(Machine machine, String date, List<Benchmark.Row> rows) {}

    private Bench() {}

    static void main(String[] names) throws Exception {
        var wanted = List.of(names);
        var unknown = wanted.stream()
                .filter(name ->
                        ALL.stream().noneMatch(benchmark -> benchmark.name().equals(name)))
                .toList();
        if (!unknown.isEmpty()) {
            System.err.println("No benchmark " + unknown + "; there are "
                    + ALL.stream().map(Benchmark::name).toList());
            System.exit(2);
        }
        var rows = new ArrayList<Benchmark.Row>();
        var failures = new ArrayList<String>();
        for (var benchmark : ALL) {
            if (wanted.isEmpty() || wanted.contains(benchmark.name())) {
                try {
                    benchmark.measure().forEach(row -> {
                        rows.add(row);
                        print(row);
                    });
                } catch (Exception failed) {
                    failures.add(benchmark.name());
                    System.out.printf("%-44s not measured: %s%n", benchmark.name(), failed.getMessage());
                }
            }
        }
        var machine = new Machine(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.version"));
        Files.createDirectories(Path.of("target"));
        JsonMapper.builder()
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        Path.of("target", "bench.json").toFile(),
                        new Report(machine, Instant.now().toString(), rows));
        System.exit(failures.isEmpty() && rows.stream().allMatch(Benchmark.Row::met) ? 0 : 1);
    }

    private static void print(Benchmark.Row row) {
        System.out.printf(
                "%-44s %10.2f %-10s target %8.2f  %s%n",
                row.name(), row.value(), row.unit(), row.target(), row.met() ? "met" : "MISSED");
    }
}
