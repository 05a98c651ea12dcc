package dev.vigil.augmentation;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One edit with its numbers.
 *
 * @param values of all parameters, by name
 */
public record Step(Edit edit, SortedMap<String, Double> values) {

    /** What is not said is as usual; see {@link Recipe#problems} for what is out of range. */
    public Step(Edit edit, Map<String, Double> values) {
        this(edit, new TreeMap<>(values));
    }

    public Step {
        values = complete(edit, values);
    }

    /** As usual. */
    public static Step of(Edit edit) {
        return new Step(edit, Map.of());
    }

    public double value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private static SortedMap<String, Double> complete(Edit edit, Map<String, Double> values) {
        var all = new TreeMap<String, Double>(values);
        edit.parameters().forEach(parameter -> all.putIfAbsent(parameter.name(), parameter.usual()));
        return all;
    }
}
