package dev.vigil.bench;

import dev.vigil.RunningServer;
import java.util.List;

/** What the whole server holds in memory while it renders and labels a clip. */
final class MemoryBenchmark implements Benchmark {

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Row> measure() throws Exception {
        try (var server = RunningServer.on(RunningServer.folder("memory"))) {
            server.clip("{\"duration_s\": 3}");
            return List.of(Row.atMost("resident while rendering, peak", server.peakResidentMegabytes(), "MB", 1500));
        }
    }
}
