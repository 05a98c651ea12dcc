package dev.vigil.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.Rest;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.dataset.ApprovedClips;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import dev.vigil.security.Roles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Labels from elsewhere, through the door that exported documents come back in by. */
@VigilTest
class ImportRestTest {

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    private Rest lead;
    private ApprovedClips clips;
    private long clip;
    private String exported = "";

    @BeforeEach
    void anExportedDocument(@Autowired MediaStore media, @Autowired LabelJson json) {
        people.with("importer", Roles.LEAD);
        lead = Rest.as("importer", port);
        clips = new ApprovedClips(jdbc, media, json);
        clip = clips.unapproved();
        clips.label(clip, "open");
        open(clip);
        exported =
                lead.get("/api/v1/clips/" + clip + "/labels?format=openlabel").body();
    }

    @Test
    void comesBackToTheClipThatTheDocumentNames() {
        var answer = send(exported, "", "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("clipId").asLong()).isEqualTo(clip);
        assertThat(answer.json().path("no").asInt()).isEqualTo(2);
        assertThat(answer.json().path("warnings").size()).isZero();
        assertThat(labels("import")).isEqualTo(labels("human"));
    }

    @Test
    void saysWhatItLeavesOut() {
        var foreign = exported.replace(
                        "\"actions\":{\"0\":{\"name\"",
                        "\"events\":{\"0\":{}},\"actions\":{\"7\":{\"type\":\"weather/rain\"},\"0\":{\"name\"")
                .replace("\"objects\":{\"0\":{\"name\"", "\"objects\":{\"1\":{\"type\":\"dog\"},\"0\":{\"name\"")
                .replaceFirst("\"bbox\":\\[]", "\"bbox\":[{\"name\":\"wheel\",\"val\":[1,2,3,4]}]");
        var answer = send(foreign, "", "");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("warnings").valueStream().map(warning -> warning.asString()))
                .containsExactlyInAnyOrder(
                        "The action 'weather/rain' was left out.",
                        "The section 'events' was left out.",
                        "The object '1' was left out.",
                        "In frames, the value 'bbox/wheel' was left out.");
        assertThat(labels("import")).isEqualTo(labels("human"));
    }

    @Test
    void takesADocumentThatSaysLessThanOurs() {
        var sparse = """
                {"openlabel":{"metadata":{"schema_version":"1.0.0"},
                "frame_intervals":[{"frame_start":0,"frame_end":2}],
                "objects":{"9":{"name":"she","type":"driver"}},
                "actions":{"a":{"name":"x","type":"talking/talking","frame_intervals":[{"frame_start":1,"frame_end":2}]}},
                "frames":{"1":{"objects":{"9":{"object_data":{
                  "bbox":[{"name":"face","val":[100,100,20,40]}],
                  "poly2d":[{"name":"face68","val":[1.5,2,3,4],"mode":"MODE_POLY2D_ABSOLUTE","closed":false}]}}}}}}}""";
        assertThat(send(sparse, "", "").pointers()).isEqualTo("/openlabel/streams/camera/uri");

        var answer = send(sparse, "clip", Long.toString(clip));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().path("warnings").size()).isZero();
        assertThat(labels("import"))
                .contains("\"xywh\":[0,0,0,0,9000,8000,2000,4000,")
                .contains("\"value\":\"talking\"", "\"origin\":\"import\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "1.0.0"             | "0.3.1"                | /openlabel/metadata/schema_version
            sha256:             | file:                  | /openlabel/streams/camera/uri
            "frame_end":2       | "frame_end":3          | /frameCount
            "frame_end":2       | "frame_end":99999999   | /openlabel/frame_intervals
            "frame_end":2       | "frame_end":1          | /openlabel/frames
            "width_px":640      | "width_px":641         | /width
            "name":"confidence","val":1 | "name":"confidence","val":66.5 | /openlabel/actions/0/action_data
            "name":"origin","val":"human" | "name":"origin","val":"nobody" | /openlabel/actions/0/action_data
            """)
    void namesThePlaceOfAFault(String right, String wrong, String pointer) {
        assertThat(exported).contains(right);
        var answer = send(exported.replace(right, wrong), "", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.pointers()).isEqualTo(pointer);
    }

    @Test
    void refusesWhatIsNoDocument() {
        for (var text :
                new String[] {"", "{", "[]", "null", "[".repeat(100_000), "{\"openlabel\":7}", exported + "x"}) {
            assertThat(send(text, "", "").status())
                    .as(text.substring(0, Math.min(20, text.length())))
                    .isEqualTo(400);
        }
        assertThat(lead.upload("/api/v1/imports?format=coco", "a.json", bytes(exported), "", "")
                        .body())
                .contains("format is openlabel");
        assertThat(lead.upload("/api/v1/imports", "a.json", bytes(exported), "", "")
                        .status())
                .isEqualTo(400);
        assertThat(send(exported, "clip", "999999999").status()).isEqualTo(404);
    }

    @Test
    void showsWhatAnyFormatWouldBecomeBeforeItIsTakenOver() {
        var name = jdbc.sql("select name from clip where id = ?")
                .param(clip)
                .query(String.class)
                .single();
        var cvat = """
                <annotations><version>1.1</version><meta><task><name>%s</name><size>3</size><mode>interpolation</mode>
                <start_frame>0</start_frame><stop_frame>2</stop_frame>
                <original_size><width>640</width><height>400</height></original_size></task></meta>
                <track id="0" label="dog"><box frame="0" outside="0" occluded="0" keyframe="1" xtl="1" ytl="1" xbr="5" ybr="5"/></track>
                <track id="1" label="face"><box frame="0" outside="0" occluded="0" keyframe="1" xtl="10" ytl="20" xbr="30" ybr="60"/></track>
                </annotations>""".formatted(name);

        var shown = lead.upload("/api/v1/imports/preview", name + ".xml", bytes(cvat), "", "");

        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.json().path("format").asString()).isEqualTo("cvat");
        assertThat(shown.json().path("acceptable").asBoolean()).as(shown.body()).isTrue();
        assertThat(shown.json().at("/videos/0/clipId").asLong()).isEqualTo(clip);
        assertThat(shown.json().at("/videos/0/losses").toString()).contains("dog");
        assertThat(imports()).isZero();

        var taken = lead.upload("/api/v1/imports/all", name + ".xml", bytes(cvat), "", "");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.json().at("/0/no").asInt()).isEqualTo(2);
        assertThat(labels("import")).contains("\"face\"");
    }

    @Test
    void callsNamesAsAMappingSaysThatIsKept() {
        var name = nameOfClip();
        var coco = coco(name, "{\"id\":1,\"image_id\":1,\"category_id\":1,\"bbox\":[1,2,3,4]}");
        var shown = lead.upload("/api/v1/imports/preview", "any.json", bytes(coco), "", "");
        assertThat(shown.json().at("/videos/0/unknown").toString()).isEqualTo("[\"Shut Eye\"]");

        var wrong = lead.call("PUT", "/api/v1/imports/mappings/eyes", "{\"Shut Eye\":\"eyes_state/shut\"}");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.pointers()).isEqualTo("/rules/Shut Eye");
        assertThat(lead.call("PUT", "/api/v1/imports/mappings/eyes", "{\"Shut Eye\":\"eyes_state/close\"}")
                        .status())
                .isEqualTo(204);
        assertThat(lead.get("/api/v1/imports/mappings").body())
                .contains("\"rules\":{\"Shut Eye\":\"eyes_state/close\"}");

        var taken = lead.upload("/api/v1/imports/all?mapping=eyes", "any.json", bytes(coco), "", "");
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(labels("import")).contains("\"eyes_state\":[").contains("\"value\":\"close\"");

        assertThat(lead.call("DELETE", "/api/v1/imports/mappings/eyes", "").status())
                .isEqualTo(204);
        assertThat(lead.upload("/api/v1/imports/all?mapping=eyes", "any.json", bytes(coco), "", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void showsEveryFaultWithItsPlace() {
        var faulty = coco(nameOfClip(), """
                {"id":1,"image_id":1,"category_id":2,"bbox":[1,2,3,4]},
                {"id":2,"image_id":1,"category_id":2,"bbox":[1,2,3]},
                {"id":3,"image_id":2,"category_id":2,"bbox":[1,2,3,4]},
                {"id":4,"image_id":1,"category_id":2,"keypoints":[1,2,7],"bbox":[1,2,3,4]}""");

        var shown = lead.upload("/api/v1/imports/preview", "any.json", bytes(faulty), "", "");

        assertThat(shown.json().path("acceptable").asBoolean()).isFalse();
        assertThat(shown.json()
                        .at("/videos/0/faults")
                        .valueStream()
                        .map(fault -> fault.path("pointer").asString()))
                .containsExactly("/annotations/1/bbox", "/annotations/3/keypoints", "/annotations/2");
        var refused = lead.upload("/api/v1/imports/all", "any.json", bytes(faulty), "", "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("frame 77 is outside the video's 3 frames");
        assertThat(imports()).isZero();
    }

    private String nameOfClip() {
        return jdbc.sql("select name from clip where id = ?")
                .param(clip)
                .query(String.class)
                .single();
    }

    private static String coco(String video, String annotations) {
        return """
                {"videos":[{"id":1,"name":"%s"}],
                "images":[{"id":1,"video_id":1,"frame_index":0,"file_name":"a","width":640,"height":400},
                          {"id":2,"video_id":1,"frame_index":77,"file_name":"b","width":640,"height":400}],
                "categories":[{"id":1,"name":"Shut Eye"},{"id":2,"name":"face"}],
                "annotations":[%s]}""".formatted(video, annotations);
    }

    @Test
    void takesNothingWhereOneVideoIsNotKnown() {
        var stranger = exported.replaceFirst("sha256:[0-9a-f]{64}", "sha256:" + "0".repeat(64));

        var shown = lead.upload("/api/v1/imports/preview", "labels.json", bytes(stranger), "", "");

        assertThat(shown.json().path("acceptable").asBoolean()).isFalse();
        assertThat(shown.json().at("/videos/0/problem").asString()).contains("No clip has this master");
        assertThat(lead.upload("/api/v1/imports/all", "labels.json", bytes(stranger), "", "")
                        .status())
                .isEqualTo(400);
        assertThat(imports()).isZero();
    }

    @Test
    void saysWhatAForerunnersDocumentIs() {
        for (var document : new String[] {
            "{\"vcd\":{\"schema_version\":\"4.3.1\",\"frames\":{}}}", "{\"VCD\":{\"version\":\"3.3.0\",\"frames\":[]}}"
        }) {
            var answer = lead.upload("/api/v1/imports/preview", "labels.json", bytes(document), "", "");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).containsPattern("this is a VCD (4.3.1|3.3.0) document");
            assertThat(send(document, "", "").body()).contains("this is a VCD");
        }
        var text = lead.upload("/api/v1/imports/preview", "labels.txt", bytes("hello"), "", "");
        assertThat(text.status()).isEqualTo(400);
        assertThat(text.body()).contains("no format that is read here").contains("labelstudio");
    }

    private long imports() {
        return jdbc.sql("select count(*) from label_revision where clip_id = ? and origin = 'import'")
                .param(clip)
                .query(Long.class)
                .single();
    }

    @Test
    void leavesLabelsAloneThatAreDecided() {
        jdbc.sql("update clip_stage set stage = 'APPROVED' where clip_id = ?")
                .param(clip)
                .update();
        assertThat(send(exported, "", "").status()).isEqualTo(409);
    }

    private String labels(String origin) {
        return lead.get("/api/v1/clips/" + clip + "/labels?origin=" + origin).body();
    }

    private Rest.Answer send(String document, String field, String value) {
        return lead.upload("/api/v1/imports?format=openlabel", "labels.json", bytes(document), field, value);
    }

    private void open(long id) {
        jdbc.sql("update clip_stage set stage = 'TO_LABEL' where clip_id = ?")
                .param(id)
                .update();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
