package dev.vigil.exchange.internal.labelstudio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.exchange.ForeignLabels;
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
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class LabelStudioTest {

    private final LabelStudioFormat format = new LabelStudioFormat(null);
    private final RoundTrip trip = new RoundTrip(format, new LabelStudioReader());

    @Property(tries = 40)
    void givesBackWhatItHoldsAndWritesItTheSame(@ForAll long seed) {
        trip.holds(LabelStudioTest::carried, LabelDocuments.of(seed), LabelDocuments.of(~seed));
    }

    private static LabelDocument carried(LabelDocument labels) {
        return Carried.of(labels)
                .withoutSignals()
                .withoutSubject()
                .withoutPoints()
                .seen(seen -> seen.ordinal() <= Visibility.OCCLUDED.ordinal() ? Visibility.VISIBLE : Visibility.ABSENT)
                .origin(LabelStudioTest::carried)
                .confidence(confidence -> 1000)
                .onlyValues()
                .withoutEmptyLayers()
                .spans(span -> new Span(
                        span.start(),
                        span.end(),
                        span.value(),
                        carried(span.origin()),
                        span.origin() == Origin.AUTO ? span.confidence() : 1000))
                .labels();
    }

    private static Origin carried(Origin origin) {
        return origin == Origin.AUTO ? Origin.AUTO : Origin.IMPORT;
    }

    @Test
    void keepsMachinesApartAndCountsInPercentFromOne() {
        var labels = new LabelDocumentBuilder(4, 640, 400, Origin.HUMAN)
                .box("face", 1, 64, 40, 128, 100, Visibility.VISIBLE, 1)
                .box("face", 2, 64, 40, 128, 100, Visibility.VISIBLE, 1)
                .layer(
                        "eyes_state",
                        List.of(new Span(0, 1, "open", Origin.HUMAN, 1000), new Span(2, 3, "close", Origin.AUTO, 250)))
                .build();
        labels.boxes().get("face").origin()[2] = (byte) Origin.AUTO.ordinal();

        var root = new JsonMapper()
                .readTree(MemoryFiles.unzip(TestVersions.archive(format, TestVersions.of(labels)))
                        .text("tasks.json"));

        var person = root.at("/0/annotations/0/result");
        var machine = root.at("/0/predictions/0/result");
        assertThat(person.size()).isEqualTo(2);
        assertThat(machine.size()).isEqualTo(2);
        var keyframe = person.at("/0/value/sequence/0");
        assertThat(keyframe.path("frame").asInt()).isEqualTo(2);
        assertThat(keyframe.path("enabled").asBoolean()).isFalse();
        assertThat(List.of(
                        keyframe.path("x").asDouble(),
                        keyframe.path("y").asDouble(),
                        keyframe.path("width").asDouble(),
                        keyframe.path("height").asDouble()))
                .containsExactly(10.0, 10.0, 20.0, 25.0);
        assertThat(person.at("/1/value/ranges/0").toString()).isEqualTo("{\"start\":1,\"end\":2}");
        assertThat(machine.at("/1/value/ranges/0").toString()).isEqualTo("{\"start\":3,\"end\":4}");
        assertThat(machine.at("/1/score").asDouble()).isEqualTo(0.25);
    }

    @Test
    void itsInterfaceHasControlsForAllItsResults() throws Exception {
        var files = MemoryFiles.unzip(TestVersions.archive(format, TestVersions.of(LabelDocuments.of(3))));
        var config = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(files.files().get("label-config.xml")));
        var names = new java.util.HashSet<String>();
        var all = config.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            names.add(((org.w3c.dom.Element) all.item(i)).getAttribute("name"));
        }

        for (var result : new JsonMapper().readTree(files.text("tasks.json")).at("/0/annotations/0/result")) {
            assertThat(names)
                    .contains(
                            result.path("from_name").asString(),
                            result.path("to_name").asString());
        }
    }

    @Test
    void movesBetweenKeyframesAsLabelStudioDoes() {
        var read = read("""
                {"data":{"video":"/data/upload/1/3f2a1b9c-trip.mp4"},"annotations":[{"result":[
                {"id":"a","type":"videorectangle","value":{"labels":["face"],"sequence":[
                {"frame":1,"enabled":true,"x":0,"y":0,"width":10,"height":10},
                {"frame":3,"enabled":false,"x":10,"y":20,"width":10,"height":10},
                {"frame":5,"enabled":true,"x":50,"y":50,"width":10,"height":10}]}}]}]}""");
        var face = read.labels().boxes().get("face");

        assertThat(read.videoUri()).isEqualTo("trip");
        assertThat(face.visibility()).containsExactly(0, 0, 0, 3, 0, 0);
        assertThat(face.xywh()).startsWith(0, 0, 2000, 1000, 1000, 1000, 2000, 1000, 2000, 2000);
        assertThat(face.origin()[1]).isEqualTo((byte) Origin.INTERPOLATED.ordinal());
        assertThat(face.origin()[4]).isEqualTo((byte) Origin.IMPORT.ordinal());
    }

    @Test
    void hearsPeopleBeforeMachinesAndListsTheRest() {
        var read = read("""
                [{"data":{"video":"trip.mp4"},"annotations":[{"was_cancelled":true,"result":[]},{"result":[
                {"id":"t","type":"timelinelabels","from_name":"eyes_state","value":{"ranges":[{"start":1,"end":2}],"timelinelabels":["open"]}},
                {"id":"u","type":"timelinelabels","from_name":"mood","value":{"ranges":[{"start":1,"end":2}],"timelinelabels":["sad"]}},
                {"id":"c","type":"choices","value":{"choices":["x"]}}]},{"result":[]}],
                "predictions":[{"result":[
                {"id":"p","type":"timelinelabels","from_name":"eyes_state","value":{"ranges":[{"start":2,"end":4}],"timelinelabels":["close"]}}]}]}]""");

        assertThat(read.labels().layers().get("eyes_state"))
                .containsExactly(new Span(0, 1, "open", Origin.IMPORT, 1000));
        assertThat(read.losses())
                .containsExactly(
                        "What was cancelled of 'annotations' was left out.",
                        "The label 'mood/sad' was left out.",
                        "The result of type 'choices' was left out.",
                        "Beside the first, the others of 'annotations' was left out.",
                        "On frames with more than one, the second label of 'eyes_state' was left out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{}",
                "{\"data\":{\"video\":\"\"}}",
                "{\"data\":{\"video\":\"trip.mp4\"},\"annotations\":[{\"result\":[{\"type\":\"videorectangle\",\"value\":"
                        + "{\"labels\":[\"face\"],\"sequence\":[{\"frame\":0,\"x\":1,\"y\":1,\"width\":1,\"height\":1}]}}]}]}",
                "{\"data\":{\"video\":\"trip.mp4\"},\"annotations\":[{\"result\":[{\"type\":\"videorectangle\",\"value\":"
                        + "{\"labels\":[\"face\"],\"sequence\":[{\"frame\":7,\"x\":1,\"y\":1,\"width\":1,\"height\":1}]}}]}]}",
                "{\"data\":{\"video\":\"trip.mp4\"},\"annotations\":[{\"result\":[{\"type\":\"videorectangle\",\"value\":"
                        + "{\"labels\":[\"face\"],\"sequence\":[{\"frame\":1,\"x\":\"1\",\"y\":1,\"width\":1,\"height\":1}]}}]}]}",
            })
    void refusesTasksThatMakeNoSense(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidLabels.class);
    }

    private ForeignLabels read(String text) {
        return trip.read(MemoryFiles.of("tasks.json", text), name -> Optional.of(new VideoShape(6, 200, 100)))
                .getFirst();
    }
}
