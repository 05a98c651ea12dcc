package dev.vigil.exchange.internal.cvat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.exchange.KnownVideos;
import dev.vigil.exchange.LabelMapping;
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
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CvatTest {

    private final CvatFormat format = new CvatFormat(null);
    private final RoundTrip trip = new RoundTrip(format, new CvatReader());

    @Property(tries = 60)
    void givesBackWhatItHoldsAndWritesItTheSame(@ForAll long seed) {
        trip.holds(CvatTest::carried, LabelDocuments.of(seed), LabelDocuments.of(~seed));
    }

    private static LabelDocument carried(LabelDocument labels) {
        return Carried.of(labels)
                .withoutSignals()
                .spans(span -> new Span(span.start(), span.end(), span.value(), Origin.IMPORT, 1000))
                .joined()
                .labels();
    }

    @Test
    void tellsSeenOccludedGoneAndAbsentApart() throws Exception {
        var labels = new LabelDocumentBuilder(5, 640, 400, Origin.HUMAN)
                .box("face", 0, 10.25, 20, 30, 40.5, Visibility.VISIBLE, 1)
                .box("face", 1, 10.25, 20, 30, 40.5, Visibility.OCCLUDED, 1)
                .box("face", 2, -3.5, 20, 30, 40.5, Visibility.OUT_OF_FRAME, 1)
                .build();
        labels.boxes().get("face").origin()[1] = (byte) Origin.INTERPOLATED.ordinal();

        var files = MemoryFiles.unzip(TestVersions.archive(format, TestVersions.of(labels)));
        var face = "/annotations/track[@label='face']/box";

        assertThat(files.files().keySet())
                .containsExactly(
                        "dataset.json",
                        "annotations/clip-000001.xml",
                        "video/clip-000001.mp4",
                        "LOSSES.md",
                        "SHA256SUMS");
        assertThat(at(files, face + "[@outside='0' and @occluded='0']/@frame")).isEqualTo("0");
        assertThat(at(files, face + "[@outside='0' and @occluded='1']/@frame")).isEqualTo("1");
        assertThat(at(files, face + "[@keyframe='0']/@frame")).isEqualTo("1");
        assertThat(at(files, face + "[attribute[@name='out_of_frame']='true']/@frame"))
                .isEqualTo("2");
        assertThat(at(files, "count(" + face + "[@outside='1'])")).isEqualTo("3");
        assertThat(at(files, "concat(" + face + "[1]/@xtl, ' ', " + face + "[1]/@ybr)"))
                .isEqualTo("10.25 60.50");
    }

    /** By the JDK's tree parser and XPath, which share nothing with the writer. */
    private static String at(MemoryFiles files, String path) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(files.files().get("annotations/clip-000001.xml")));
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }

    @Test
    void movesBetweenKeyframesAsCvatDoes() {
        var labels = read("""
                <track id="0" label="Face" source="manual">
                  <box frame="0" outside="0" occluded="0" keyframe="1" xtl="0" ytl="0" xbr="10" ybr="10"/>
                  <box frame="2" outside="0" occluded="1" keyframe="1" xtl="4" ytl="2" xbr="14" ybr="12"/>
                  <box frame="3" outside="1" occluded="0" keyframe="1" xtl="4" ytl="2" xbr="14" ybr="12"/>
                </track>
                <track id="1" label="mask"><box frame="4" outside="0" occluded="0" xtl="1" ytl="1" xbr="2" ybr="2"/></track>
                """);
        var face = labels.boxes().get("face");

        assertThat(face.xywh()).startsWith(0, 0, 1000, 1000, 200, 100, 1000, 1000, 400, 200, 1000, 1000);
        assertThat(face.visibility()).containsExactly(0, 0, 1, 3, 3, 3);
        assertThat(face.origin())
                .containsExactly(
                        Origin.IMPORT.ordinal(),
                        Origin.INTERPOLATED.ordinal(),
                        Origin.IMPORT.ordinal(),
                        Origin.IMPORT.ordinal(),
                        Origin.IMPORT.ordinal(),
                        Origin.IMPORT.ordinal());
        assertThat(labels.boxes().get("mask").visibility())
                .as("a track without an end lasts to the end of the video")
                .containsExactly(3, 3, 3, 3, 0, 0);
    }

    @Test
    void takesShapesThatAreTracksOfOneFrame() {
        var labels = read("""
                <track label="face"><box frame="1" outside="0" occluded="0" keyframe="1" xtl="1" ytl="1" xbr="2" ybr="2"/>
                  <box frame="2" outside="1" occluded="0" keyframe="1" xtl="1" ytl="1" xbr="2" ybr="2"/></track>
                <track label="face"><box frame="2" outside="0" occluded="0" keyframe="1" xtl="5" ytl="5" xbr="6" ybr="6"/>
                  <box frame="3" outside="1" occluded="0" keyframe="1" xtl="5" ytl="5" xbr="6" ybr="6"/></track>
                """);

        assertThat(labels.boxes().get("face").visibility()).containsExactly(3, 0, 0, 3, 3, 3);
    }

    @Test
    void listsWhatItCannotTakeOver() {
        var read = trip.read(MemoryFiles.of("annotations.xml", document("""
                <track label="dashboard"><box frame="0" outside="0" occluded="0" xtl="1" ytl="1" xbr="2" ybr="2"/></track>
                <track label="face"><polygon frame="0" outside="0" occluded="0" points="1,1;2,2;3,1"><attribute name="a">b</attribute></polygon>
                <box frame="0" outside="0" occluded="0" xtl="1" ytl="1" xbr="2" ybr="2" rotation="12.5"><attribute name="mood">sad</attribute></box></track>
                <track label="face"><box frame="0" outside="0" occluded="0" xtl="3" ytl="3" xbr="4" ybr="4"/></track>
                <track label="driver"><box frame="0" outside="0" occluded="0" xtl="1" ytl="1" xbr="2" ybr="2">
                <attribute name="eyes_state">ajar</attribute></box></track>
                """)));

        assertThat(read.getFirst().losses())
                .containsExactly(
                        "The label 'dashboard' was left out.",
                        "Of 'face', the shape 'polygon' was left out.",
                        "The rotation of 'face' was left out.",
                        "Of 'face', the attribute 'mood' was left out.",
                        "On frames with more than one, the second 'face' was left out.",
                        "The label 'eyes_state/ajar' was left out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<annotations>",
                "<other/>",
                "<annotations><version>1.0</version></annotations>",
                "<annotations><version>1.1</version><meta/></annotations>",
                "<annotations><version>1.1</version><image/></annotations>",
                "<!DOCTYPE a [<!ENTITY b \"c\">]><annotations>&b;</annotations>",
                "<!DOCTYPE annotations SYSTEM \"file:///etc/passwd\"><annotations/>",
                "<annotations><version>&lol;</version></annotations>",
            })
    void refusesWhatIsNotCvatForVideo(String text) {
        assertThatThrownBy(() -> trip.read(MemoryFiles.of("a.xml", text))).isInstanceOf(InvalidLabels.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<track/>",
                "<track label='face'><box/></track>",
                "<track label='face'><box frame='6' outside='0' xtl='1' ytl='1' xbr='2' ybr='2'/></track>",
                "<track label='face'><box frame='-1' outside='0' xtl='1' ytl='1' xbr='2' ybr='2'/></track>",
                "<track label='face'><box frame='0' outside='0' xtl='NaN' ytl='1' xbr='2' ybr='2'/></track>",
                "<track label='face'><box frame='0' outside='0' xtl='1e99' ytl='1' xbr='2' ybr='2'/></track>",
                "<track label='face'><box frame='0' outside='0' xtl='5' ytl='1' xbr='2' ybr='2'/></track>",
                "<track label='face'><box frame='0' outside='0' xtl='1' ytl='1' xbr='2' ybr='2'>"
                        + "<attribute name='confidence'>7</attribute></box></track>",
            })
    void refusesValuesThatMakeNoSense(String track) {
        assertThatThrownBy(() -> trip.read(MemoryFiles.of("a.xml", document(track))))
                .isInstanceOf(InvalidLabels.class);
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        var deep = document("<track label='x'>" + "<a>".repeat(60) + "</a>".repeat(60) + "</track>");

        assertThatThrownBy(() -> trip.read(MemoryFiles.of("a.xml", deep)))
                .isInstanceOf(InvalidLabels.class)
                .hasMessageContaining("nested deeper");
    }

    @Test
    void callsAttributesOfTheDriverAsAMappingSays() {
        var file = MemoryFiles.of("annotations.xml", document("""
                <track label="driver"><box frame="0" outside="0" occluded="0" xtl="1" ytl="1" xbr="2" ybr="2">
                <attribute name="Look">street</attribute><attribute name="Mood">sad</attribute></box></track>"""));
        var rules = new LabelMapping(Map.of("Look/street", "gaze_on_road/looking_road", "Mood", ""));

        var plain = trip.read(file).getFirst();
        var mapped = trip.read(file, KnownVideos.NONE, rules).getFirst();

        assertThat(plain.unknown()).containsExactly("Look", "Mood");
        assertThat(plain.labels().layers()).isEmpty();
        assertThat(mapped.unknown()).isEmpty();
        assertThat(mapped.labels().layers().get("gaze_on_road").getFirst().value())
                .isEqualTo("looking_road");
        assertThat(mapped.losses()).contains("'Mood/sad' is left out, as the mapping says.");
    }

    private LabelDocument read(String tracks) {
        return trip.read(MemoryFiles.of("annotations.xml", document(tracks)))
                .getFirst()
                .labels();
    }

    private static String document(String tracks) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <annotations><version>1.1</version><meta><task><size>6</size>
                <original_size><width>640</width><height>400</height></original_size></task></meta>
                %s</annotations>""".formatted(tracks);
    }
}
