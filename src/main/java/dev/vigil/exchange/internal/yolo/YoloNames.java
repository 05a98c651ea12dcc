package dev.vigil.exchange.internal.yolo;

import dev.vigil.labeling.InvalidLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What {@code data.yaml} says.
 *
 * @param classes names by number
 * @param points how many a line has, 0 for boxes alone
 * @param numbers how many a point has: 2, or 3 with its visibility
 * @param pointNames empty where the file does not name them
 */
record YoloNames(List<String> classes, int points, int numbers, List<String> pointNames) {

    private static final int MOST_POINTS = 1000;
    private static final int MOST_CLASSES = 10_000;

    /** @throws InvalidLabels where it is no YAML, or names no classes */
    static YoloNames parse(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        try {
            // plain values only: no tag of a document makes an object of any class
            if (!(new Yaml(new SafeConstructor(options)).load(yaml) instanceof Map<?, ?> root)) {
                throw new InvalidLabels("/data.yaml", "must be a map");
            }
            var classes = list(root.get("names"));
            if (classes.isEmpty()) {
                throw new InvalidLabels("/data.yaml/names", "must name the classes");
            }
            var shape = root.get("kpt_shape") instanceof List<?> sizes ? sizes : List.of();
            if (shape.isEmpty()) {
                return new YoloNames(classes, 0, 0, List.of());
            }
            if (shape.size() != 2
                    || !(shape.get(0) instanceof Integer points && points > 0 && points <= MOST_POINTS)
                    || !(shape.get(1) instanceof Integer numbers && (numbers == 2 || numbers == 3))) {
                throw new InvalidLabels("/data.yaml/kpt_shape", "must be a number of points and 2 or 3");
            }
            var names = root.get("kpt_names") instanceof Map<?, ?> byClass ? list(byClass.get(0)) : List.<String>of();
            return new YoloNames(classes, points, numbers, names);
        } catch (YAMLException e) {
            throw new InvalidLabels("/data.yaml", "is not plain YAML");
        }
    }

    /** Names by number, from a list or a map. */
    private static List<String> list(@Nullable Object names) {
        if (names instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        var byNumber = new ArrayList<String>();
        if (names instanceof Map<?, ?> map) {
            for (int i = 0; i < Math.min(map.size(), MOST_CLASSES); i++) {
                byNumber.add(map.containsKey(i) ? String.valueOf(map.get(i)) : "class " + i);
            }
        }
        return byNumber;
    }
}
