package dev.vigil;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vigil.Browsers.button;
import static dev.vigil.Browsers.ready;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vigil.media.MediaStore;
import dev.vigil.media.VideoImports;
import dev.vigil.provider.OtherLook;
import dev.vigil.provider.StubbedModel;
import dev.vigil.security.Roles;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a plain request to an approved clip that looks filmed, with a model that runs on this machine. */
@VigilTest
class RealIT {

    private static final double WORK_MILLIS = 180_000;
    private static final String SCENARIO = """
            {"name":"Nods off at dusk","duration_s":2,"camera":{"width":640,"height":360},
             "lighting":{"illuminance_lx":300},
             "behaviour":{"segments":[{"state":"microsleep","gaze_target":"eyes_closed","start_s":0.6,"duration_s":1.2,"onset_ms":100}]}}""";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    TestPeople people;

    @Autowired
    VideoImports imports;

    @Autowired
    MediaStore media;

    @LocalServerPort
    int port;

    @BeforeEach
    void nobodyHasAnythingToDo(@Autowired JdbcClient jdbc) {
        jdbc.sql("update clip_stage set stage = 'REJECTED' where stage not in ('APPROVED', 'ERASED')")
                .update();
        people.with("rhea", Roles.LEAD);
        people.with("adam", Roles.ANNOTATOR);
        people.with("rosa", Roles.REVIEWER);
    }

    @Test
    void connectsAModelAndHasARenderFilmedWhoseLabelsAreKept() {
        try (var model = new StubbedModel()) {
            connect(model);
            var lead = browsers.window(port, "rhea");
            request(lead);
            orderFromWords(lead);
            order(lead);
            var control = model.file("input_reference");
            model.stands("in_progress", ",\"progress\":40");
            lead.navigate("/queue");
            assertThat(lead.getByText("being made by studio · 40 %").first()).isVisible();
            Browsers.picture(lead, "real-queue");
            model.made(OtherLook.of(control, imports, media, 0));
            Rest.as("rhea", port)
                    .await(
                            "/api/v1/jobs",
                            jobs -> jobs.valueStream()
                                    .noneMatch(
                                            job -> job.path("state").asString().matches("QUEUED|RUNNING")));
            lead.navigate("/queue");
            assertThat(lead.getByText(Pattern.compile("Labels were kept: the face drifts by .*"))
                            .first())
                    .isVisible();
            lead.navigate("/video-models");
            assertThat(lead.getByText("stored").first()).isVisible();
            lead.getByText("Nods off at dusk · studio").first().click();
            assertThat(lead.getByText("Sent once", new Page.GetByTextOptions().setExact(false))
                            .first())
                    .isVisible();
            Browsers.picture(lead, "video-models");
            lead.navigate("/clips?text=studio");
            lead.getByText("Lineage").first().click();
            lead.waitForURL(Pattern.compile(".*/lineage"));
            Browsers.picture(lead, "real-lineage");
            correct();
            approve();
            assertThat(model.orders()).isEqualTo(1);
        }
    }

    private void connect(StubbedModel model) {
        var admin = browsers.window(port, VigilTest.ADMIN);
        admin.navigate("/video-models");
        assertThat(admin.getByText(Pattern.compile("NVIDIA's world model.*"))).isVisible();
        Browsers.picture(admin, "video-models-none");
        button(admin, "Connect Videos API").click();
        admin.getByLabel("Name").fill("Studio!");
        admin.getByLabel("Address").fill("ftp://nowhere");
        button(admin, "Connect").click();
        assertThat(admin.getByText("An address that begins with https://", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        assertThat(admin.getByText("Up to 60 small letters, digits and hyphens are expected here."))
                .isVisible();
        Browsers.picture(admin, "video-models-refused");
        admin.getByLabel("Name").fill("studio");
        admin.getByLabel("Address").fill(model.address());
        admin.getByLabel("Key").fill("a-key-for-the-studio");
        button(admin, "Connect").click();
        assertThat(admin.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("studio")))
                .isVisible();
        button(admin, "Test studio").click();
        assertThat(admin.getByText("The server answers. Models: stub-model.")).isVisible();
        assertThat(admin.content()).doesNotContain("a-key-for-the-studio");
        assertThat(admin.getByText("key …udio", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
    }

    /** As a person who knows what they want writes it. */
    private static void request(Page lead) {
        lead.navigate("/scenarios");
        lead.getByText("JSON", new Page.GetByTextOptions().setExact(true)).click();
        var json = lead.getByLabel("Scenario as JSON");
        json.fill(SCENARIO);
        json.press("Tab");
        assertThat(lead.getByLabel("Length, s").first()).hasValue("2");
        button(lead, "Request clips").click();
        lead.waitForURL(Pattern.compile(".*/queue"));
        lead.navigate("/queue?show=open");
        assertThat(lead.getByText("Nothing to do"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(WORK_MILLIS));
    }

    /** Words are shown and can be changed; nothing is sent by looking. */
    private static void orderFromWords(Page lead) {
        lead.navigate("/scenarios?preset=1");
        lead.getByLabel("Made by").click();
        lead.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("studio"))
                .click();
        var prompt = lead.getByLabel("Prompt");
        assertThat(prompt).hasValue(Pattern.compile(".*no cuts.*seat belt.*"));
        assertThat(lead.getByText("runs on your own machine")).isVisible();
        Browsers.picture(lead, "scenarios-model");
        prompt.fill("");
        prompt.press("Tab");
        assertThat(lead.getByText("A prompt is needed.")).isVisible();
        assertThat(button(lead, "Request clips")).isDisabled();
        button(lead, "Tell it anew").click();
        assertThat(button(lead, "Request clips")).isEnabled();
    }

    private static void order(Page lead) {
        lead.navigate("/real");
        assertThat(lead.getByText("No clips chosen")).isVisible();
        lead.navigate("/clips?text=Nods%20off");
        lead.getByText("Nods off at dusk").first().waitFor();
        lead.locator("vaadin-grid vaadin-checkbox").last().click();
        button(lead, "Make 1 real…").click();
        assertThat(lead).hasURL(Pattern.compile(".*/real\\?clips=[0-9]+$"));
        assertThat(lead.getByLabel("Prompt"))
                .hasValue(Pattern.compile("Photorealistic.*Keep everything else the same.*"));
        assertThat(lead.getByText("61 are made; the last one shows", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        lead.getByLabel("It follows").click();
        lead.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Depth"))
                .click();
        assertThat(lead).hasURL(Pattern.compile(".*follow=depth.*model=studio"));
        pictures(lead, "depth");
        Browsers.picture(lead, "real-depth");
        lead.getByLabel("It follows").click();
        lead.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("The render itself"))
                .click();
        pictures(lead, "render");
        Browsers.picture(lead, "real");
        lead.getByText("Dark or light").click();
        Browsers.picture(lead, "real-dark");
        lead.getByText("Dark or light").click();
        button(lead, "Order 1 video").click();
        assertThat(lead.getByText("1 video is ordered.")).isVisible();
    }

    private void correct() {
        var annotator = browsers.window(port, "adam");
        annotator.navigate("/review?queue=label");
        annotator
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nods off at dusk · studio"))
                .first()
                .click();
        var editor = ready(annotator);
        var beside = annotator.locator("clip-editor canvas.beside");
        assertThat(beside).hasAttribute("data-shown", Pattern.compile("[0-9]+"));
        annotator.keyboard().press("End");
        assertThat(editor).hasAttribute("data-frame", "60");
        assertThat(beside).hasAttribute("data-shown", "59");
        annotator.keyboard().press("Home");
        for (int frame = 1; frame <= 5; frame++) {
            annotator.keyboard().press("f");
        }
        assertThat(editor).hasAttribute("data-frame", "5");
        assertThat(beside).hasAttribute("data-shown", "5");
        Browsers.picture(annotator, "real-editor");
        annotator.keyboard().press("Shift+B");
        assertThat(beside).hasCount(0);
        annotator.keyboard().press("Shift+B");
        assertThat(beside).hasCount(1);
        annotator.keyboard().press("Shift+Enter");
        var left = annotator
                .locator("clip-editor dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit"));
        if (left.isVisible()) {
            left.click();
        }
        annotator.waitForURL(Pattern.compile(".*/review.*"));
    }

    private void approve() {
        var reviewer = browsers.window(port, "rosa");
        reviewer.navigate("/review?queue=review");
        reviewer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nods off at dusk · studio"))
                .first()
                .click();
        ready(reviewer);
        reviewer.keyboard().press("Shift+A");
        reviewer.locator("clip-editor dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve"))
                .click();
        reviewer.waitForURL(Pattern.compile(".*/review.*"));
        var clips = Rest.as("rhea", port).get("/api/v1/clips").json();
        assertThat(clips.valueStream()
                        .filter(clip -> clip.path("name").asString().equals("Nods off at dusk · studio"))
                        .map(clip -> clip.path("state").asString()))
                .containsExactly("APPROVED");
    }

    private static void pictures(Page page, String kind) {
        assertThat(page.locator(".real-pictures img[data-kind=" + kind + "]")).isVisible();
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
        page.waitForFunction(
                "() => [...document.querySelectorAll('.real-pictures img')].every(i => i.complete && i.naturalWidth > 0)");
    }
}
