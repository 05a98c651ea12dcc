package dev.vigil.bench;

import dev.vigil.renderer.FaceCrowd;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sixty people in all lights, in colour and infrared: how often a judge of real faces takes them for faces. Takes many minutes. */
final class FaceBenchmark implements Benchmark {

    private static final double LEAST_PERCENT = 97;

    @Override
    public String name() {
        return "faces";
    }

    @Override
    public List<Row> measure() throws IOException {
        var views = FaceCrowd.View.all();
        var found = new int[views.size()];
        try (var crowd = new FaceCrowd()) {
            for (int person = 0; person < FaceCrowd.PEOPLE; person++) {
                // A person is made once for all views.
                for (int i = 0; i < found.length; i++) {
                    found[i] += crowd.findsPerson(person, views.get(i)) ? 1 : 0;
                }
            }
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < found.length; i++) {
            double percent = 100.0 * found[i] / FaceCrowd.PEOPLE;
            rows.add(Row.atLeast("faces found, " + views.get(i).name(), percent, "%", LEAST_PERCENT));
        }
        return rows;
    }
}
