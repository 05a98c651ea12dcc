package dev.vigil.labeling.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocumentBuilder;
import dev.vigil.labeling.LabelDocuments;
import dev.vigil.labeling.LabelJson;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Visibility;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelJsonTest {

    private final LabelJson json = new CanonicalLabelJson();

    @Property(tries = 150)
    void readsBackWhatItWroteAndWritesItTheSame(@ForAll long seed) {
        var document = LabelDocuments.of(seed);
        var text = json.write(document);
        var read = json.read(text);
        assertThat(read).usingRecursiveComparison().isEqualTo(document);
        assertThat(json.write(read)).isEqualTo(text);
    }

    @Test
    void keepsTenSecondsOfAMovingFaceUnder200Kilobytes() {
        int frames = 300;
        var labels = new LabelDocumentBuilder(frames, 640, 400, Origin.AUTO);
        var noise = new SplittableRandom(4);
        for (int frame = 0; frame < frames; frame++) {
            double swing = 60 * StrictMath.sin(frame / 40.0);
            for (int point = 0; point < 68; point++) {
                double x = 250 + swing + 2 * point + noise.nextDouble(-0.4, 0.4);
                double y = 150 + swing / 4 + point + noise.nextDouble(-0.4, 0.4);
                labels.point("face68", 68, frame, point, x, y, Visibility.VISIBLE, 0.9);
            }
            labels.box("face", frame, 250 + swing, 150, 140, 180, Visibility.VISIBLE, 0.9);
            for (var signal : new String[] {"head_yaw", "head_pitch", "head_roll", "gaze_azimuth", "gaze_elevation"}) {
                labels.signal(signal, "deg", frame, swing + noise.nextDouble(), Visibility.VISIBLE, 0.8);
            }
            labels.signal("eye_openness_left", "ratio", frame, noise.nextDouble(), Visibility.VISIBLE, 0.8);
            labels.signal("eye_openness_right", "ratio", frame, noise.nextDouble(), Visibility.VISIBLE, 0.8);
        }
        assertThat(json.write(labels.build()).length()).isLessThan(200_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "frameCount":2        | "frameCount":0                | /frameCount
            "frameCount":2        | "frameCount":99999999         | /frameCount
            "schema":"vigil.labels/1" | "schema":"vigil.labels/9" | /schema
            "width":640           | "wide":640                    | /wide
            "xywh":[1,2,3,4,0,0,0,0] | "xywh":[1,2,3,4]           | /boxes/face/xywh
            "xywh":[1,2,3,4,0,0,0,0] | "xywh":[1,2,3,4,0,0,0,0.5] | /boxes/face/xywh/7
            "xywh":[1,2,3,4,0,0,0,0] | "xywh":[2147483647,2,3,4,9,0,0,0] | /boxes/face/xywh
            "visibility":[0,2]    | "visibility":[0,3]            | /boxes/face/visibility
            "visibility":[0,2]    | "visibility":[9,2]            | /boxes/face/visibility
            "visibility":[0,2]    | "visibility":[0]              | /boxes/face/visibility
            "end":0               | "end":2                       | /layers/eyes_state/0/end
            "value":"open"        | "value":"ajar"                | /layers/eyes_state/0/value
            "origin":"auto"       | "origin":"nobody"             | /layers/eyes_state/0/origin
            "eyes_state"          | "ears_state"                  | /layers/ears_state
            "start":1             | "start":0                     | /layers/eyes_state/1/start
            {}                    | {"n":[1]}                     | /subject/n
            {}                    | {"n":"a\\\\u0000"}               | /subject/n
            "layers":             | "camera":{"fx":"wide"},"layers":        | /camera/fx
            "layers":             | "camera":{"rotation":[1,0,0]},"layers": | /camera/rotation
            "layers":             | "places":{"face5":{"count":5}},"layers": | /places/face5
            "layers":             | "places":{"face68":{"count":68,"xyz":[1,3]}},"layers": | /places/face68/xyz
            "layers":             | "places":{"face68":{"count":68,"xyz":[1]}},"layers":  | /places/face68/xyz
            "face"                | "wheel"                       | /boxes/wheel
            "layers":             | "points":{"face68":{"count":5}},"layers": | /points/face68/count
            "layers":             | "points":{"face5":{"count":5}},"layers":  | /points/face5
            """)
    void namesThePlaceOfEachFault(String right, String wrong, String pointer) {
        assertThat(json.read(VALID)).isNotNull();
        assertThat(VALID).contains(right);
        assertThatThrownBy(() -> json.read(VALID.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOfSatisfying(
                        InvalidLabels.class,
                        refused -> assertThat(refused.problems())
                                .extracting("pointer")
                                .contains(pointer));
    }

    @Test
    void refusesWhatIsNoDocument() {
        for (var text : new String[] {"", "null", "[]", "{", VALID + "x", VALID.replace("\"width\"", "\"height\"")}) {
            assertThatThrownBy(() -> json.read(text)).as(text).isInstanceOf(InvalidLabels.class);
        }
    }

    private static final String VALID = """
            {"schema":"vigil.labels/1","frameCount":2,"width":640,"height":400,"subject":{},
            "boxes":{"face":{"xywh":[1,2,3,4,0,0,0,0],"visibility":[0,2],"confidence":[900,2],"origin":[1,2]}},
            "layers":{"eyes_state":[{"start":0,"end":0,"value":"open","origin":"auto","confidence":900},
            {"start":1,"end":1,"value":"close","origin":"human","confidence":1000}]}}""";
}
