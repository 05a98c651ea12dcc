package dev.vigil.exchange.internal;

import dev.vigil.exchange.ForeignFiles;
import dev.vigil.labeling.InvalidLabels;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON of others, read whole and within limits. */
public final class ForeignJson {

    private static final int DEEPEST = 50;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ForeignJson() {}

    /** The JSON files, without what we put beside them ourselves. */
    public static List<String> names(ForeignFiles files) {
        return files.names().stream()
                .filter(name -> name.endsWith(".json") && !name.equals(VersionIndex.FILE))
                .toList();
    }

    /** @throws InvalidLabels where there is no JSON file */
    public static List<String> required(ForeignFiles files) {
        var names = names(files);
        if (names.isEmpty()) {
            throw new InvalidLabels("", "there is no JSON file");
        }
        return names;
    }

    /** @throws InvalidLabels where the file is no JSON or too large */
    public static JsonNode read(ForeignFiles files, String name) throws IOException {
        try {
            var root = MAPPER.readTree(ForeignText.bytes(files, name));
            if (!root.isContainer()) {
                throw new InvalidLabels(name, "is neither an object nor a list");
            }
            return root;
        } catch (JacksonException e) {
            throw new InvalidLabels(name, "is not JSON: " + e.getOriginalMessage());
        }
    }

    /** Whether the object of a file begins with one of these fields, without reading on. */
    public static boolean beginsWithField(ForeignFiles files, String name, Set<String> fields) throws IOException {
        var head = ForeignText.head(files, name);
        return fields.stream().anyMatch(field -> head.contains("\"" + field + "\""));
    }
}
