package dev.vigil;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vigil.Browsers.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.vigil.dataset.ApprovedClips;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import dev.vigil.security.Roles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How labels from other tools come in. */
@VigilTest
class ImportLabelsIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private long clip;

    @BeforeEach
    void aClipToLabel(@Autowired MediaStore media, @Autowired LabelJson json) {
        people.with("lea", Roles.LEAD);
        clip = new ApprovedClips(jdbc, media, json).unapproved();
        jdbc.sql("update clip_stage set stage = 'TO_LABEL' where clip_id = ?")
                .param(clip)
                .update();
    }

    @Test
    void leadsSeeWhatLabelsWouldBecomeCallNamesOtherwiseAndTakeThemOver() {
        var lead = browsers.window(port, "lea");
        lead.navigate("/import/labels");

        upload(lead, coco(1, 9));
        assertThat(lead.getByText("any.json is coco with labels of 1 video.")).isVisible();
        assertThat(lead.getByText("/annotations/1")).isVisible();
        assertThat(lead.getByText("frame 9 is outside the video's 3 frames")).isVisible();
        assertThat(takeOver(lead)).isDisabled();
        Browsers.picture(lead, "import-labels-faults");

        upload(lead, coco(1, 2));
        assertThat(lead.getByText("/annotations/1")).hasCount(0);
        assertThat(takeOver(lead)).isEnabled();
        choose(lead, "Shut Eye", "eyes_state/close");
        assertThat(lead.getByText("Layers 1 · spans 1 · tracks 1")).isVisible();
        choose(lead, "Dog", "leave it out");
        assertThat(lead.getByText("'Dog' is left out, as the mapping says.")).isVisible();
        Browsers.picture(lead, "import-labels");

        button(lead, "Keep mapping").click();
        assertThat(lead.getByText("Give the mapping a name")).isVisible();
        lead.getByLabel("Name of the mapping").fill("Our old tool");
        button(lead, "Keep mapping").click();
        assertThat(lead.getByLabel("Mapping of names")).hasValue("Our old tool");
        takeOver(lead).click();
        assertThat(lead.getByText("Clip " + clip + " has them as revision 1")).isVisible();

        lead.reload();
        lead.getByLabel("Mapping of names").click();
        lead.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Our old tool"))
                .click();
        upload(lead, coco(0, 1));
        assertThat(lead.getByText("Layers 1 · spans 1 · tracks 1")).isVisible();
        assertThat(jdbc.sql("select document from label_revision where clip_id = ?")
                        .param(clip)
                        .query(String.class)
                        .single())
                .contains("\"end\":2,\"origin\":\"import\",\"start\":1,\"value\":\"close\"}");
    }

    private static void upload(Page page, String text) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("any.json", "application/json", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void choose(Page page, String name, String target) {
        var box = page.getByLabel("What '" + name + "' becomes");
        box.fill(target);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(target))
                .click();
    }

    private static Locator takeOver(Page page) {
        return button(page, "Take over");
    }

    /** An eye that is shut from one frame to another, drawn as boxes, a face and a dog. */
    private String coco(int start, int end) {
        var name = jdbc.sql("select name from clip where id = ?")
                .param(clip)
                .query(String.class)
                .single();
        var box = "{\"id\":%1$d,\"image_id\":%1$d,\"category_id\":1,\"bbox\":[10,20,30,10]}";
        return """
                {"videos":[{"id":1,"name":"%s"}],
                "images":[{"id":1,"video_id":1,"frame_index":%d,"file_name":"a","width":640,"height":400},
                          {"id":2,"video_id":1,"frame_index":%d,"file_name":"b","width":640,"height":400}],
                "categories":[{"id":1,"name":"Shut Eye"},{"id":2,"name":"face"},{"id":3,"name":"Dog"}],
                "annotations":[%s,%s,
                  {"id":3,"image_id":1,"category_id":2,"bbox":[10,20,30,10]},
                  {"id":4,"image_id":1,"category_id":3,"bbox":[10,20,30,10]}]}""".formatted(name, start, end, box.formatted(1), box.formatted(2));
    }
}
