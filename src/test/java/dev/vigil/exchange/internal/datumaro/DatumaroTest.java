package dev.vigil.exchange.internal.datumaro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.exchange.internal.Carried;
import dev.vigil.exchange.internal.MemoryFiles;
import dev.vigil.exchange.internal.RoundTrip;
import dev.vigil.exchange.internal.TestVersions;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocuments;
import dev.vigil.labeling.Visibility;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DatumaroTest {

    private final DatumaroFormat format = new DatumaroFormat(null);
    private final RoundTrip trip = new RoundTrip(format, new DatumaroReader());

    @Property(tries = 40)
    void givesBackWhatItHoldsAndWritesItTheSame(@ForAll long seed) {
        trip.holds(DatumaroTest::carried, LabelDocuments.of(seed), LabelDocuments.of(~seed));
    }

    private static LabelDocument carried(LabelDocument labels) {
        return Carried.of(labels)
                .withoutSignals()
                .withoutSubject()
                .seen(seen -> seen == Visibility.OUT_OF_FRAME ? Visibility.ABSENT : seen)
                .onlyValues()
                .withoutEmptyLayers()
                .joined()
                .labels();
    }

    @Property(tries = 20)
    void refersToLabelsAndImagesThatThereAre(@ForAll long seed) {
        var files = MemoryFiles.unzip(TestVersions.archive(
                format, TestVersions.of(LabelDocuments.of(seed), LabelDocuments.of(1), LabelDocuments.of(2))));
        var names = files.names();
        for (var split : new String[] {"train", "val"}) {
            var root = new JsonMapper().readTree(files.text("annotations/" + split + ".json"));
            int labels = root.at("/categories/label/labels").size();
            for (var item : root.path("items")) {
                assertThat(names)
                        .contains(
                                "images/" + split + "/" + item.at("/image/path").asString());
                for (var annotation : item.path("annotations")) {
                    assertThat(annotation.path("label_id").asInt()).isBetween(0, labels - 1);
                    assertThat(annotation.path("points").size())
                            .isEqualTo(2 * annotation.path("visibility").size());
                }
            }
        }
    }

    @Test
    void listsWhatItCannotTakeOver() {
        var read = trip.read(MemoryFiles.of("annotations/default.json", """
                {"info":{},"categories":{"label":{"labels":[{"name":"face"},{"name":"car"},{"name":"face5"}]}},
                "items":[{"id":"trip_000001","image":{"size":[100,200]},"annotations":[
                {"type":"bbox","label_id":0,"bbox":[1,2,3,4]},{"type":"bbox","label_id":1,"bbox":[1,2,3,4]},
                {"type":"polygon","label_id":0,"points":[1,2]},{"type":"bbox","label_id":9,"bbox":[1,2,3,4]},
                {"type":"points","label_id":2,"points":[1,2]},{"type":"label","label_id":1}]},
                {"id":"portrait","annotations":[]}]}""")).getFirst();

        assertThat(read.labels().width()).isEqualTo(200);
        assertThat(read.labels().boxes().get("face").xywh()).endsWith(100, 200, 300, 400);
        assertThat(read.losses())
                .containsExactly(
                        "The item whose name says no video and frame, 'portrait' was left out.",
                        "The label 'car' was left out.",
                        "Of 'face', the shape 'polygon' was left out.",
                        "The label number '9' was left out.",
                        "The label 'face5' was left out.",
                        "The label 'car/' was left out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"bbox\",\"bbox\":[1,2,3]",
                "\"type\":\"bbox\",\"bbox\":[1,2,3,null]",
                "\"type\":\"bbox\",\"bbox\":[1,2,3,4],\"attributes\":{\"confidence\":2}",
                "\"type\":\"points\",\"points\":[1]",
                "\"type\":\"points\",\"points\":[1,2],\"visibility\":[1,1]",
                "\"type\":\"points\",\"points\":[1,2],\"visibility\":[3]",
            })
    void refusesAnnotationsThatMakeNoSense(String annotation) {
        var text = "{\"categories\":{\"label\":{\"labels\":[{\"name\":\"face\"}]}},\"items\":[{\"id\":\"a_0\","
                + "\"image\":{\"size\":[4,4]},\"annotations\":[{\"label_id\":0," + annotation + "}]}]}";

        assertThatThrownBy(() -> trip.read(MemoryFiles.of("a.json", text))).isInstanceOf(InvalidLabels.class);
    }
}
