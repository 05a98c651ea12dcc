package dev.vigil.exchange.internal.openlabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocuments;
import dev.vigil.labeling.Ontology;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenLabelTest {

    /** The published schema, where it lies beside the project; it is not ours to copy. */
    private static final Path SCHEMA = Path.of("..", "shared", "data", "openlabel_json_schema-v1.0.0.json");

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Property(tries = 200)
    void givesBackTheLabelsItWasGiven(@ForAll long seed) {
        var labels = LabelDocuments.of(seed);

        var read = new OpenLabelReader(mapper.readTree(write(labels)), LabelMapping.NONE).read();

        assertThat(read).usingRecursiveComparison().isEqualTo(labels);
    }

    @Property(tries = 50)
    void staysInsideItsOwnIntervals(@ForAll long seed) {
        var root = mapper.readTree(write(LabelDocuments.of(seed))).path("openlabel");
        int frames = root.path("frames").size();

        for (var action : root.path("actions").properties()) {
            var interval = action.getValue().path("frame_intervals").path(0);
            int start = interval.path("frame_start").asInt();
            int end = interval.path("frame_end").asInt();
            assertThat(start).isBetween(0, end);
            assertThat(end).isLessThan(frames);
            for (int frame = 0; frame < frames; frame++) {
                var named = root.at("/frames/" + frame + "/actions").has(action.getKey());
                assertThat(named).isEqualTo(start <= frame && frame <= end);
            }
        }
        for (var frame : root.path("frames")) {
            for (var poly : frame.at("/objects/0/object_data/poly2d")) {
                assertThat(poly.path("val").size()).isEven().isPositive();
            }
            for (var box : frame.at("/objects/0/object_data/bbox")) {
                assertThat(box.at("/val/2").asDouble()).isNotNegative();
            }
        }
    }

    @Test
    void boxesAreCentred() {
        var labels = LabelDocuments.of(7);
        var box = labels.boxes().get("face");
        int frame = 0;
        while (box.visibility()[frame] == 3) {
            frame++;
        }
        JsonNode value =
                mapper.readTree(write(labels)).at("/openlabel/frames/" + frame + "/objects/0/object_data/bbox/0/val");

        assertThat(value.path(0).asDouble() - value.path(2).asDouble() / 2)
                .isCloseTo(box.xywh()[4 * frame] / 100.0, within(1e-6));
    }

    @Test
    void polygonsAreClosedAndHoldTheirOwnVerticesOnly() {
        var labels = LongStream.range(0, 100)
                .mapToObj(LabelDocuments::of)
                .filter(candidate -> candidate.points().get("occluder_polygon").visibility()[0] != 3)
                .findFirst()
                .orElseThrow();
        var polys = mapper.readTree(write(labels)).at("/openlabel/frames/0/objects/0/object_data/poly2d");

        assertThat(polys)
                .extracting(poly -> poly.path("closed").asBoolean())
                .as("the face's points are no ring, the polygon is one")
                .containsExactly(false, true);
        var visibility = labels.points().get("occluder_polygon").visibility();
        long held = IntStream.range(0, Ontology.POLYGON_POINTS)
                .filter(vertex -> visibility[vertex * labels.frameCount()] != 3)
                .count();
        assertThat(polys.path(1).path("val").size()).isEqualTo(2 * (int) held);
    }

    @Test
    void refusesTwoLabelsOfALayerOnOneFrame() {
        var labels = LongStream.range(0, 100)
                .mapToObj(LabelDocuments::of)
                .filter(candidate -> candidate.layers().get("eyes_state").size() > 1)
                .findFirst()
                .orElseThrow();
        var text = write(labels)
                .replaceAll(
                        "\"frame_start\":\\d+,\"frame_end\":\\d+}],\"action_data\"",
                        "\"frame_start\":0,\"frame_end\":0}],\"action_data\"");

        assertThatThrownBy(() -> new OpenLabelJson().read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidLabels.class)
                .hasMessageContaining("two labels");
    }

    @Test
    void followsThePublishedSchema() throws IOException {
        var labels = LongStream.range(0, 100)
                .mapToObj(LabelDocuments::of)
                .filter(candidate -> candidate.camera() != null)
                .findFirst()
                .orElseThrow();
        var text = write(labels);
        var root = mapper.readTree(text).path("openlabel");
        assertThat(root.propertyNames())
                .containsExactlyInAnyOrder(
                        "metadata",
                        "ontologies",
                        "streams",
                        "coordinate_systems",
                        "frame_intervals",
                        "objects",
                        "actions",
                        "frames");
        if (Files.exists(SCHEMA)) {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(Files.readString(SCHEMA));
            assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
        }
    }

    private String write(LabelDocument labels) {
        var times = new long[labels.frameCount()];
        for (int i = 0; i < times.length; i++) {
            times[i] = i * 33_333L;
        }
        var text = new StringWriter();
        try (var json = mapper.createGenerator(text)) {
            new OpenLabelWriter(json, new LabelledVideo("a clip", "nir940", "sha256:0", times), labels).write();
        }
        return text.toString();
    }
}
