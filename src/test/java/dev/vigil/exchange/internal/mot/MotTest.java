package dev.vigil.exchange.internal.mot;

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
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Visibility;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MotTest {

    private final MotFormat format = new MotFormat(null);
    private final RoundTrip trip = new RoundTrip(format, new MotReader());

    @Property(tries = 60)
    void givesBackWhatItHoldsAndWritesItTheSame(@ForAll long seed) {
        trip.holds(MotTest::carried, LabelDocuments.of(seed), LabelDocuments.of(~seed));
    }

    private static LabelDocument carried(LabelDocument labels) {
        return Carried.of(labels)
                .withoutSignals()
                .withoutSubject()
                .withoutLayers()
                .withoutPoints()
                .seen(seen -> seen == Visibility.OUT_OF_FRAME ? Visibility.ABSENT : seen)
                .confidence(confidence -> 1000)
                .origin(origin -> Origin.IMPORT)
                .onlyValues()
                .labels();
    }

    @Test
    void countsEverythingFromOne() {
        var labels = new LabelDocumentBuilder(2, 640, 400, Origin.HUMAN)
                .box("face", 0, 0, 0, 640, 400, Visibility.VISIBLE, 1)
                .box("head", 1, 9.25, -1, 30, 40.5, Visibility.OCCLUDED, 1)
                .build();

        var files = MemoryFiles.unzip(TestVersions.archive(format, TestVersions.of(labels)));

        assertThat(files.text("train/clip-000001/gt/gt.txt")).isEqualTo("""
                1,1,1.00,1.00,640.00,400.00,1,1,1
                2,2,10.25,0.00,30.00,40.50,1,2,0
                """);
        assertThat(files.text("train/clip-000001/gt/labels.txt")).startsWith("face\nhead\n");
        assertThat(files.text("train/clip-000001/seqinfo.ini"))
                .contains("frameRate=30\n", "seqLength=2\n", "imWidth=640\n", "imHeight=400\n");
        assertThat(files.text("train/clip-000001/img1/000002.jpg")).isEqualTo("jpeg 1/1");
    }

    @Test
    void takesLinesOfOthersAndListsTheRest() {
        var files = new MemoryFiles(Map.of("trip/gt/gt.txt", bytes("""
                        1, 7, 11, 21, 5, 6, 1, 1, 0.4
                        1, 8, 11, 21, 5, 6, 1, 1, 1
                        2, 7, 11, 21, 5, 6, 0, 1, 1
                        2, 9, 11, 21, 5, 6, 1, 3, 1
                        """), "trip/gt/labels.txt", bytes("Face\ncar\n")));

        var read =
                trip.read(files, name -> Optional.of(new VideoShape(2, 64, 48))).getFirst();

        assertThat(read.videoUri()).isEqualTo("trip");
        assertThat(read.labels().boxes().get("face").xywh()).containsExactly(1000, 2000, 500, 600, 0, 0, 0, 0);
        assertThat(read.losses())
                .containsExactly(
                        "'Face' was read as 'face'.",
                        "On frames with more than one, the second 'Face' was left out.",
                        "What is marked as not to count, of track '7' was left out.",
                        "The label 'class 3' was left out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,1,1,1,1",
                "0,1,1,1,1,1,1,1,1",
                "3,1,1,1,1,1,1,1,1",
                "1,1,a,1,1,1,1,1,1",
                "1,1,1,1,-1,1,1,1,1",
                "1,1,NaN,1,1,1,1,1,1",
            })
    void refusesLinesThatMakeNoSense(String line) {
        var files = new MemoryFiles(Map.of("a/gt/gt.txt", bytes(line), "a/gt/labels.txt", bytes("face")));

        assertThatThrownBy(() -> trip.read(files, name -> Optional.of(new VideoShape(2, 64, 48))))
                .isInstanceOf(InvalidLabels.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
