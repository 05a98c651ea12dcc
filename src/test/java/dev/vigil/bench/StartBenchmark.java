package dev.vigil.bench;

import dev.vigil.RunningServer;
import java.util.List;

/** From {@code ./vigil run} on an existing database to the first page served. */
final class StartBenchmark implements Benchmark {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> measure() throws Exception {
        var folder = RunningServer.folder("start");
        RunningServer.on(folder).close();
        long begun = System.nanoTime();
        try (var server = RunningServer.on(folder)) {
            double seconds = (System.nanoTime() - begun) / 1e9;
            return List.of(Row.atMost("second start to first page", seconds, "s", 15));
        }
    }
}
