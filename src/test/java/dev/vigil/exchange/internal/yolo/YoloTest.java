package dev.vigil.exchange.internal.yolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.exchange.VideoShape;
import dev.vigil.exchange.internal.Carried;
import dev.vigil.exchange.internal.MemoryFiles;
import dev.vigil.exchange.internal.NodeReader;
import dev.vigil.exchange.internal.RoundTrip;
import dev.vigil.exchange.internal.TestVersions;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelDocumentBuilder;
import dev.vigil.labeling.LabelDocuments;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.OtherSide;
import dev.vigil.labeling.Visibility;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

class YoloTest {

    private final YoloDetectFormat detect = new YoloDetectFormat(null);
    private final YoloPoseFormat pose = new YoloPoseFormat(null);
    private final RoundTrip boxes = new RoundTrip(detect, new YoloReader());
    private final RoundTrip points = new RoundTrip(pose, new YoloReader());

    @Property(tries = 25)
    void givesBackTheBoxesInThePicture(@ForAll long seed) {
        boxes.holds(
                labels -> common(labels)
                        .withoutPoints()
                        .seen(seen -> seen == Visibility.OCCLUDED ? Visibility.VISIBLE : seen)
                        .boxes(xywh -> cut(xywh, labels))
                        .onlyValues()
                        .labels(),
                LabelDocuments.of(seed),
                LabelDocuments.of(~seed));
    }

    private static int[] cut(int[] xywh, LabelDocument labels) {
        int left = Math.max(0, xywh[0]);
        int top = Math.max(0, xywh[1]);
        int width = Math.min(100 * labels.width(), xywh[0] + xywh[2]) - left;
        int height = Math.min(100 * labels.height(), xywh[1] + xywh[3]) - top;
        return width > 0 && height > 0 ? new int[] {left, top, width, height} : null;
    }

    @Property(tries = 20)
    void givesBackThePointsInThePicture(@ForAll long seed) {
        points.holds(
                labels -> common(labels)
                        .withoutBoxes()
                        .points(xy -> xy[0] >= 0
                                && xy[0] <= 100 * labels.width()
                                && xy[1] >= 0
                                && xy[1] <= 100 * labels.height())
                        .onlyValues()
                        .labels(),
                LabelDocuments.of(seed),
                LabelDocuments.of(~seed));
    }

    private static Carried common(LabelDocument labels) {
        return Carried.of(labels)
                .withoutSignals()
                .withoutSubject()
                .withoutLayers()
                .seen(seen -> seen == Visibility.OUT_OF_FRAME ? Visibility.ABSENT : seen)
                .confidence(confidence -> 1000)
                .origin(origin -> Origin.IMPORT);
    }

    @Test
    void countsInSharesOfThePicture() {
        var labels = new LabelDocumentBuilder(2, 640, 400, Origin.HUMAN)
                .box("face", 0, 64, 40, 128, 100, Visibility.VISIBLE, 1)
                .box("left_hand", 0, -10, 390, 20, 20, Visibility.OCCLUDED, 1)
                .build();

        var files = MemoryFiles.unzip(TestVersions.archive(detect, TestVersions.of(labels)));

        assertThat(files.text("labels/train/clip-000001_000000.txt")).isEqualTo("""
                0 0.20000000 0.22500000 0.20000000 0.25000000
                2 0.00781250 0.98750000 0.01562500 0.02500000
                """);
        assertThat(files.text("labels/train/clip-000001_000001.txt")).isEmpty();
        assertThat(files.names()).contains("images/train/clip-000001_000001.jpg");
    }

    @Test
    void namesItsFoldersAndClassesInYaml() {
        var yaml = yaml(MemoryFiles.unzip(TestVersions.archive(
                detect, TestVersions.of(LabelDocuments.of(1), LabelDocuments.of(2), LabelDocuments.of(3)))));

        assertThat(yaml).containsEntry("train", "images/train").containsEntry("val", "images/val");
        assertThat(yaml.get("names"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry(0, "face");
        assertThat(yaml(MemoryFiles.unzip(TestVersions.archive(detect, TestVersions.of(LabelDocuments.of(1))))))
                .containsEntry("val", "images/train");
    }

    /** By a YAML parser other than the product's. */
    @SuppressWarnings("unchecked")
    private static Map<Object, Object> yaml(MemoryFiles files) {
        return (Map<Object, Object>) new Load(LoadSettings.builder().build()).loadFromString(files.text("data.yaml"));
    }

    @Test
    void flippingTwiceChangesNothing() {
        var all = PosePoints.of(Set.of("face68", "left_eye8", "right_eye8", "irises2", "left_hand21", "right_hand21"));
        var flipped = all.flipped();

        assertThat(all.count()).isEqualTo(128);
        assertThat(flipped).hasSize(128).doesNotHaveDuplicates();
        for (int point = 0; point < flipped.size(); point++) {
            assertThat(flipped.get(flipped.get(point))).isEqualTo(point);
        }
        assertThat(List.of(flipped.get(0), flipped.get(8), flipped.get(30), flipped.get(36), flipped.get(48)))
                .as("jaw, chin, nose, outer eye and mouth corner")
                .containsExactly(16, 8, 30, 45, 54);
        assertThat(flipped.get(68)).as("one eye is the other").isEqualTo(76);
    }

    /** A mirrored face is one again: where points of a symmetric face lie says which are pairs. */
    @Test
    void flipsEachPointOfAFaceToTheOneOppositeIt() {
        var x = new double[68];
        for (int i = 0; i < 17; i++) {
            x[i] = i - 8;
        }
        for (int i = 0; i < 5; i++) {
            x[17 + i] = i - 7;
            x[22 + i] = 3 + i;
            x[31 + i] = i - 2;
        }
        double[] eye = {-6, -5, -4, -3, -4, -5};
        double[] otherEye = {3, 4, 5, 6, 5, 4};
        for (int i = 0; i < 6; i++) {
            x[36 + i] = eye[i];
            x[42 + i] = otherEye[i];
        }
        double[] mouth = {-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -2, -1, 0, 1, 2, 1, 0, -1};
        System.arraycopy(mouth, 0, x, 48, 20);

        for (int point = 0; point < 68; point++) {
            assertThat(x[OtherSide.point("face68", point)]).as("point " + point).isEqualTo(-x[point]);
        }
    }

    @Test
    void poseDataSaysWhatItsPointsAre() {
        var labels = new LabelDocumentBuilder(1, 640, 400, Origin.HUMAN)
                .point("left_eye8", 8, 0, 0, 64, 40, Visibility.VISIBLE, 1)
                .point("left_eye8", 8, 0, 1, 128, 80, Visibility.OCCLUDED, 1)
                .point("left_eye8", 8, 0, 2, 641, 80, Visibility.VISIBLE, 1)
                .build();

        var files = MemoryFiles.unzip(TestVersions.archive(pose, TestVersions.of(labels)));
        var yaml = yaml(files);

        assertThat(yaml.get("kpt_shape")).isEqualTo(List.of(16, 3));
        assertThat(yaml.get("flip_idx")).isEqualTo(List.of(8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
        assertThat(files.text("labels/train/clip-000001_000000.txt"))
                .isEqualTo("0 0.15000000 0.15000000 0.10000000 0.10000000"
                        + " 0.10000000 0.10000000 2 0.20000000 0.20000000 1" + " 0 0 0".repeat(14) + "\n");
    }

    @Test
    void jsYamlReadsTheDataFile(@TempDir Path folder) throws Exception {
        var files = MemoryFiles.unzip(TestVersions.archive(pose, TestVersions.of(LabelDocuments.of(1))));

        var read = NodeReader.read("yaml", folder, files.files().get("data.yaml"));

        var engine = yaml(files);
        for (var list : List.of("kpt_shape", "flip_idx")) {
            assertThat(read.path(list).valueStream().map(JsonNode::asInt).toList())
                    .isEqualTo(engine.get(list));
        }
        assertThat(read.at("/names/0").asString()).isEqualTo(((Map<?, ?>) engine.get("names")).get(0));
    }

    @Test
    void takesWhatOthersWroteAndListsTheRest() {
        var files = new MemoryFiles(Map.of(
                "set/data.yaml", bytes("names: [face, dog]\n"),
                "set/labels/train/trip_000001.txt", bytes("0 0.5 0.5 0.1 0.1 0.75\n1 .5 .5 .1 .1\n0 1 1 1 1 1 1 1\n"),
                "set/labels/train/readme.txt", bytes("0 0 0 0 0")));

        var read = boxes.read(files, name -> Optional.of(new VideoShape(3, 200, 100)))
                .getFirst();

        var face = read.labels().boxes().get("face");
        assertThat(face.xywh()).containsExactly(0, 0, 0, 0, 9000, 4500, 2000, 1000, 0, 0, 0, 0);
        assertThat(face.confidence()[1]).isEqualTo((short) 750);
        assertThat(read.losses())
                .containsExactly(
                        "The file whose name says no frame, 'set/labels/train/readme.txt' was left out.",
                        "The label 'dog' was left out.",
                        "The outline of 'face' was left out.");
        assertThatThrownBy(() -> boxes.read(files))
                .as("nobody knows the size of the video")
                .isInstanceOf(InvalidLabels.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1]",
                "names: 3",
                "names: [face]\nkpt_shape: [0, 3]",
                "names: [face]\nkpt_shape: [5, 4]",
                "names: !!javax.script.ScriptEngineManager [face]",
                "names: &a [face]\nmore: *a\nand: [*a, *a]",
                "names: [\"face\"\n\t- x",
            })
    void refusesYamlThatIsNotPlain(String yaml) {
        assertThatThrownBy(() -> YoloNames.parse(yaml)).isInstanceOf(InvalidLabels.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 .5 .5 .1 .1", "x .5 .5 .1 .1", "0 NaN .5 .1 .1", "0 1e9 .5 .1 .1", "0 .5 .5 -.1 .1"})
    void refusesLinesThatMakeNoSense(String line) {
        var files = new MemoryFiles(Map.of("data.yaml", bytes("names: [face]"), "labels/trip_000000.txt", bytes(line)));

        assertThatThrownBy(() -> boxes.read(files, name -> Optional.of(new VideoShape(1, 200, 100))))
                .isInstanceOf(InvalidLabels.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
