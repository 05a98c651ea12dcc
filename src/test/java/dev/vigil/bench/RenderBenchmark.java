package dev.vigil.bench;

import dev.vigil.renderer.DriverRenderer;
import dev.vigil.scenario.Scenario;
import dev.vigil.scenario.ScenarioPresets;
import java.util.ArrayList;
import java.util.List;

/** Pictures a second of the renderer alone at 640x400, in steady state, for each preset. */
final class RenderBenchmark implements Benchmark {

    private static final int WARM_UP = 6;
    private static final int MEASURED = 20;

    @Override
    public String name() {
        return "render";
    }

    @Override
    public List<Row> measure() {
        var rows = new ArrayList<Row>();
        for (var scenario : ScenarioPresets.all()) {
            rows.add(Row.atLeast("render 640x400, " + scenario.name(), framesPerSecond(scenario), "frames/s", 4));
        }
        return rows;
    }

    private static double framesPerSecond(Scenario scenario) {
        var rendering = DriverRenderer.open(scenario, 1);
        for (int i = 0; i < WARM_UP; i++) {
            rendering.frame(i);
        }
        long begun = System.nanoTime();
        for (int i = 0; i < MEASURED; i++) {
            rendering.frame(WARM_UP + i);
        }
        return MEASURED / ((System.nanoTime() - begun) / 1e9);
    }
}
