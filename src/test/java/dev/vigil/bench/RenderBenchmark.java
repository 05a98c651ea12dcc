package dev.vigil.bench;

import dev.vigil.renderer.DriverRenderer;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.Driver;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioPresets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** Pictures a second of the renderer alone in steady state, how it scales, and how long a new person takes. */
final class RenderBenchmark implements Benchmark {

    private static final int WARM_UP = 30;
    private static final int MEASURED = 20;
    private static final int PEOPLE = 3;
    /** A tuned render of the same still in Blender Cycles at 8 samples on such a machine. */
    private static final double CYCLES_SECONDS = 5.6;

    @Override
    public String name() {
        return "render";
    }

    @Override
    public List<Row> measure() throws Exception {
        var rows = new ArrayList<Row>();
        double least = Double.MAX_VALUE;
        for (var scenario : ScenarioPresets.all()) {
            double speed = framesPerSecond(scenario);
            least = Math.min(least, speed);
            rows.add(Row.atLeast("render 640x400, " + scenario.name(), speed, "frames/s", 12));
        }
        rows.add(Row.atLeast("render 640x400 against Cycles at 8 samples", least * CYCLES_SECONDS, "times", 60));
        var first = ScenarioPresets.all().getFirst();
        var large = first.with(first.camera().withSize(1280, 800));
        rows.add(Row.atLeast("render 1280x800, " + first.name(), framesPerSecond(large), "frames/s", 4));
        rows.add(Row.atLeast("render 640x400, two threads against one", scaling(first), "times", 1.6));
        rows.add(Row.atMost("a person never seen before", bakeSeconds(), "s", 3));
        return rows;
    }

    private static double framesPerSecond(Scenario scenario) {
        var frames = DriverRenderer.open(scenario, 1).frames();
        for (int i = 0; i < WARM_UP; i++) {
            frames.next();
        }
        long begun = System.nanoTime();
        for (int i = 0; i < MEASURED; i++) {
            frames.next();
        }
        return MEASURED / secondsSince(begun);
    }

    private static double scaling(Scenario scenario) throws Exception {
        double[] speed = new double[2];
        for (int threads = 1; threads <= 2; threads++) {
            try (var pool = new ForkJoinPool(threads)) {
                speed[threads - 1] =
                        pool.submit(() -> framesPerSecond(scenario)).get();
            }
        }
        return speed[1] / speed[0];
    }

    private static double bakeSeconds() {
        var camera = CameraSetup.defaults().withSize(160, 100);
        long begun = System.nanoTime();
        for (int i = 0; i < PEOPLE; i++) {
            DriverRenderer.open(
                    Scenario.defaults()
                            .with(Driver.defaults().withIdentitySeed(9_000 + i))
                            .with(camera),
                    1);
        }
        return secondsSince(begun) / PEOPLE;
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
