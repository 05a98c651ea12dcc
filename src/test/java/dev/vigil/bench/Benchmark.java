package dev.vigil.bench;

import java.util.List;

/** Something worth measuring, chosen on the command line by its name. */
public interface Benchmark {

    String name();

    List<Row> measure() throws Exception;

    /**
     * One measured value.
     *
     * @param target what it should reach
     * @param met whether it does
     */
    record Row(String name, double value, String unit, double target, boolean met) {

        public static Row atMost(String name, double value, String unit, double target) {
            return new Row(name, value, unit, target, value <= target);
        }

        public static Row atLeast(String name, double value, String unit, double target) {
            return new Row(name, value, unit, target, value >= target);
        }
    }
}
