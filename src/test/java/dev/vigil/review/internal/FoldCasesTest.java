package dev.vigil.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.labeling.LabelJson;
import dev.vigil.labeling.internal.LabelJsons;
import dev.vigil.review.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser folds the same cases, so that both sides see the same labels. */
class FoldCasesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final LabelJson json = LabelJsons.canonical();

    @TestFactory
    List<DynamicTest> foldsAsTheBrowserDoes() throws IOException {
        var cases = MAPPER.readTree(Files.readString(Path.of("frontend/src/model/fold-cases.json")));
        return cases.valueStream()
                .map(one -> DynamicTest.dynamicTest(one.path("name").asString(), () -> check(one)))
                .toList();
    }

    private void check(JsonNode one) {
        var log = one.path("operations")
                .valueStream()
                .map(operation -> MAPPER.treeToValue(operation, Operation.class))
                .toList();
        var folded = json.write(Fold.of(json.read(one.path("base").toString()), log));
        assertThat(MAPPER.readTree(folded)).isEqualTo(one.path("expected"));
    }
}
