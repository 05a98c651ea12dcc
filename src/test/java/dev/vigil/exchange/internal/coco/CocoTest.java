package dev.vigil.exchange.internal.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.exchange.VideoShape;
import dev.vigil.exchange.internal.Carried;
import dev.vigil.exchange.internal.MemoryFiles;
import dev.vigil.exchange.internal.RoundTrip;
import dev.vigil.exchange.internal.TestVersions;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocumentBuilder;
import dev.vigil.labeling.LabelDocuments;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Visibility;
import java.util.HashSet;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CocoTest {

    private final CocoFormat format = new CocoFormat(null);
    private final RoundTrip trip = new RoundTrip(format, new CocoReader());
    private final JsonMapper mapper = new JsonMapper();

    @Property(tries = 40)
    void givesBackWhatItHoldsAndWritesItTheSame(@ForAll long seed) {
        trip.holds(CocoTest::carried, LabelDocuments.of(seed), LabelDocuments.of(~seed));
    }

    private static LabelDocument carried(LabelDocument labels) {
        return Carried.of(labels)
                .withoutSignals()
                .withoutSubject()
                .withoutLayers()
                .seen(seen -> seen == Visibility.OUT_OF_FRAME ? Visibility.ABSENT : seen)
                .onlyValues()
                .labels();
    }

    /** What readers of COCO rely on; there is no independent one to be had here. */
    @Property(tries = 25)
    void keepsWhatReadersRelyOn(@ForAll long seed) {
        var files = MemoryFiles.unzip(TestVersions.archive(
                format, TestVersions.of(LabelDocuments.of(seed), LabelDocuments.of(seed + 1), LabelDocuments.of(7))));

        var names = files.names();
        for (var split : new String[] {"train", "val"}) {
            var root = mapper.readTree(files.text("annotations/" + split + ".json"));
            var images = new HashSet<Long>();
            for (var image : root.path("images")) {
                assertThat(images.add(image.path("id").asLong())).isTrue();
                assertThat(names)
                        .contains("images/" + split + "/"
                                + image.path("file_name").asString());
            }
            var ids = new HashSet<Long>();
            for (var annotation : root.path("annotations")) {
                assertThat(ids.add(annotation.path("id").asLong())).isTrue();
                assertThat(images).contains(annotation.path("image_id").asLong());
                assertThat(annotation.path("area").asDouble())
                        .isEqualTo(
                                annotation.at("/bbox/2").asDouble()
                                        * annotation.at("/bbox/3").asDouble(),
                                org.assertj.core.data.Offset.offset(1e-6));
                requireKeypoints(annotation);
            }
            for (var category : root.path("categories")) {
                int points = category.path("keypoints").size();
                for (var edge : category.path("skeleton")) {
                    assertThat(edge.path(0).asInt()).isBetween(1, points);
                    assertThat(edge.path(1).asInt()).isBetween(1, points);
                }
            }
        }
    }

    private static void requireKeypoints(JsonNode annotation) {
        var keypoints = annotation.path("keypoints");
        int labelled = 0;
        for (int i = 0; i < keypoints.size(); i += 3) {
            double x = keypoints.path(i).asDouble();
            double y = keypoints.path(i + 1).asDouble();
            int v = keypoints.path(i + 2).asInt();
            assertThat(v).isBetween(0, 2);
            if (v == 0) {
                assertThat(x).isZero();
                assertThat(y).isZero();
            } else {
                labelled++;
                var left = annotation.at("/bbox/0").asDouble();
                var top = annotation.at("/bbox/1").asDouble();
                assertThat(x).isBetween(left, left + annotation.at("/bbox/2").asDouble() + 1e-6);
                assertThat(y).isBetween(top, top + annotation.at("/bbox/3").asDouble() + 1e-6);
            }
        }
        assertThat(annotation.path("num_keypoints").asInt()).isEqualTo(labelled);
    }

    @Test
    void saysBySymbolsOfCocoWhatIsSeen() {
        var labels = new LabelDocumentBuilder(4, 640, 400, Origin.HUMAN)
                .box("face", 0, 10.25, 20, 30, 40.5, Visibility.VISIBLE, 1)
                .box("face", 1, 10.25, 20, 30, 40.5, Visibility.OCCLUDED, 0.25)
                .box("face", 2, 10.25, 20, 30, 40.5, Visibility.OUT_OF_FRAME, 1)
                .point("irises2", 2, 3, 0, 5, 6.75, Visibility.OCCLUDED, 1)
                .point("irises2", 2, 3, 1, -5, 6, Visibility.OUT_OF_FRAME, 1)
                .build();

        var root = mapper.readTree(MemoryFiles.unzip(TestVersions.archive(format, TestVersions.of(labels)))
                .text("annotations/train.json"));

        assertThat(root.path("annotations").size()).isEqualTo(3);
        assertThat(root.at("/annotations/0/bbox").toString()).isEqualTo("[10.25,20.0,30.0,40.5]");
        assertThat(root.at("/annotations/0/attributes/occluded").asBoolean()).isFalse();
        assertThat(root.at("/annotations/1/attributes/occluded").asBoolean()).isTrue();
        assertThat(root.at("/annotations/1/score").asDouble()).isEqualTo(0.25);
        assertThat(root.at("/annotations/2/keypoints").toString()).isEqualTo("[5.0,6.75,1,0.0,0.0,0]");
        assertThat(root.at("/annotations/2/image_id").asInt()).isEqualTo(4);
        assertThat(root.at("/images/3/frame_index").asInt()).isEqualTo(3);
    }

    @Test
    void takesDocumentsOfOthersByTheNamesOfTheirImages() {
        var read = trip.read(MemoryFiles.of("instances.json", """
                {"images":[{"id":9,"file_name":"trip/frame_000002.jpg","width":640,"height":400},
                {"id":8,"file_name":"other_000000.png","width":320,"height":200},
                {"id":7,"file_name":"portrait.png","width":320,"height":200}],
                "categories":[{"id":3,"name":"Left Hand"},{"id":4,"name":"gear lever"}],
                "annotations":[{"id":1,"image_id":9,"category_id":3,"bbox":[1,2.5,3,4],"segmentation":[[1,2,3,4,5,6]]},
                {"id":2,"image_id":9,"category_id":4,"bbox":[1,2,3,4]},{"id":3,"image_id":8,"category_id":77,"bbox":[1,2,3,4]},
                {"id":4,"image_id":5,"category_id":3,"bbox":[1,2,3,4]},{"id":5,"image_id":8,"category_id":3,"iscrowd":1}]}"""));

        assertThat(read).extracting(labels -> labels.videoUri()).containsExactly("other", "trip");
        var hand = read.get(1).labels().boxes().get("left_hand");
        assertThat(hand.visibility()).containsExactly(3, 3, 0);
        assertThat(hand.xywh()).endsWith(100, 250, 300, 400);
        assertThat(read.get(1).losses())
                .contains(
                        "'Left Hand' was read as 'left_hand'.",
                        "The outline of 'Left Hand' was left out.",
                        "The label 'gear lever' was left out.");
        assertThat(read.get(0).losses())
                .contains(
                        "Of no video and frame that its name would say, the image 'portrait.png' was left out.",
                        "The category '77' was left out.",
                        "The crowd of 'Left Hand' was left out.",
                        "Of an image that is not in the file, the annotation '4' was left out.");
    }

    @Test
    void knowsNoMoreFramesThanTheVideoHas() {
        var file = MemoryFiles.of(
                "a.json",
                "{\"images\":[{\"id\":1,\"file_name\":\"trip_000005.jpg\",\"width\":64,\"height\":40}],"
                        + "\"categories\":[{\"id\":1,\"name\":\"face\"}],"
                        + "\"annotations\":[{\"id\":1,\"image_id\":1,\"category_id\":1,\"bbox\":[1,1,1,1]}]}");

        assertThat(trip.read(file, name -> Optional.of(new VideoShape(6, 64, 40))))
                .hasSize(1);
        assertThatThrownBy(() -> trip.read(file, name -> Optional.of(new VideoShape(5, 64, 40))))
                .isInstanceOf(InvalidLabels.class);
    }

    @Test
    void theFaceOfTheOntologyHasSixtyEightPoints() {
        assertThat(Ontology.skeleton("face68").orElseThrow().points()).isEqualTo(68);
        assertThat(Categories.ofSkeleton("face68")).isEqualTo(101);
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        assertThatThrownBy(() -> trip.read(MemoryFiles.of("a.json", "[".repeat(60) + "]".repeat(60))))
                .isInstanceOf(InvalidLabels.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{\"images\":[{\"id\":1.5,\"file_name\":\"a_1.jpg\"}]}",
                "{\"images\":[{\"id\":1,\"file_name\":\"a_1.jpg\",\"width\":99999,\"height\":4}]}",
                "{\"images\":[{\"id\":1,\"file_name\":\"a_1.jpg\",\"width\":4,\"height\":4,\"frame_index\":9007199254740993}]}",
                "{\"images\":[{\"id\":1,\"file_name\":\"a_1.jpg\",\"width\":4,\"height\":4,\"frame_index\":36000}]}",
                "{\"images\":[],\"images\":[]}",
            })
    void refusesWhatMakesNoSense(String text) {
        assertThatThrownBy(() -> trip.read(MemoryFiles.of("a.json", text))).isInstanceOf(InvalidLabels.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"bbox\":[1,2,3]",
                "\"bbox\":[1,2,-3,4]",
                "\"bbox\":[1,2,3,\"4\"]",
                "\"bbox\":[1,2,3,1e300]",
                "\"bbox\":[1,2,3,4],\"score\":1.5",
                "\"bbox\":[1,2,3,4],\"attributes\":{\"origin\":\"nobody\"}",
                "\"keypoints\":[1,2]",
                "\"keypoints\":[1,2,3]",
            })
    void refusesAnnotationsThatMakeNoSense(String annotation) {
        var text = "{\"images\":[{\"id\":1,\"file_name\":\"a_1.jpg\",\"width\":4,\"height\":4}],"
                + "\"categories\":[{\"id\":1,\"name\":\"face\"}],"
                + "\"annotations\":[{\"id\":1,\"image_id\":1,\"category_id\":1," + annotation + "}]}";

        assertThatThrownBy(() -> trip.read(MemoryFiles.of("a.json", text))).isInstanceOf(InvalidLabels.class);
    }
}
