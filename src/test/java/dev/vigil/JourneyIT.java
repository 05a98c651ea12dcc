package dev.vigil;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vigil.Browsers.ready;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vigil.media.MediaStore;
import dev.vigil.security.Roles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The main job with three people in real browsers: ask, label, judge, freeze, take away. */
@VigilTest
class JourneyIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    /** Renders and labelling of a clip on a busy machine. */
    private static final double WORK_MILLIS = 240_000;

    @Autowired
    TestPeople people;

    @Autowired
    MediaStore media;

    @LocalServerPort
    int port;

    /** Whose next clip is the one of this journey: what other tests left to do is out of the way. */
    @BeforeEach
    void threePeopleWithNothingToDo(@Autowired JdbcClient jdbc) {
        jdbc.sql("update clip_stage set stage = 'REJECTED' where stage not in ('APPROVED', 'ERASED')")
                .update();
        people.with("lea", Roles.LEAD);
        people.with("ada", Roles.ANNOTATOR);
        people.with("rui", Roles.REVIEWER);
    }

    @Test
    void walksFromRequestToFrozenDataset() throws IOException {
        var lead = browsers.window(port, "lea");
        requestFallsAsleep(lead);
        waitForClip(lead, "Driver falls asleep at night, NIR");

        var annotator = browsers.window(port, "ada");
        openFromReview(annotator, "Label next");
        correctAndSubmit(annotator, "journey-editor");

        var reviewer = browsers.window(port, "rui");
        approve(reviewer, 270, "journey-review");

        var bundle = freezeAndExport(lead, "night-drowsiness", "journey-dataset");
        var labels = labelsIn(bundle);
        var openLabel = JsonMapper.builder().build().readTree(labels).path("openlabel");
        assertThat(openLabel.path("metadata").path("schema_version").asString()).isEqualTo("1.0.0");
        assertThat(openLabel.path("frames").size()).isEqualTo(270);
        assertThat(labels).contains("\"human\"");
    }

    @Test
    void walksAnImportedVideoTheSameWay(@TempDir Path folder) throws Exception {
        var video = folder.resolve("test drive.mp4");
        DriverVideo.record(media, video, 45);
        var lead = browsers.window(port, "lea");
        lead.navigate("/import");
        lead.getByLabel("Who is seen").fill("driver-7");
        lead.locator("vaadin-upload input[type=file]").setInputFiles(video);
        assertThat(lead.getByText("test drive is being imported.")).isVisible();
        Browsers.picture(lead, "import");
        waitForClip(lead, "test drive");

        var annotator = browsers.window(port, "ada");
        annotator.navigate("/review?queue=label");
        annotator.getByRole(AriaRole.LINK, named("test drive")).first().click();
        correctAndSubmit(annotator, "import-editor");
        var reviewer = browsers.window(port, "rui");
        approve(reviewer, 45, "import-review");
        var bundle = freezeAndExport(lead, "test-drives", "import-dataset");
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(labelsIn(bundle))
                        .path("openlabel")
                        .path("frames")
                        .size())
                .isEqualTo(45);
    }

    private static void requestFallsAsleep(Page lead) {
        lead.getByRole(AriaRole.LINK, named("Scenarios")).click();
        lead.getByRole(AriaRole.LINK, named("Driver falls asleep at night, NIR"))
                .click();
        assertThat(lead.locator(".preview-still img[data-rendered]")).isVisible(within(60_000));
        Browsers.picture(lead, "scenarios");
        var age = lead.getByLabel("Age", new Page.GetByLabelOptions().setExact(true));
        age.fill("7");
        assertThat(age).hasAttribute("aria-invalid", "true");
        age.fill("42");
        assertThat(age).not().hasAttribute("aria-invalid", "true");
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Request clips"))
                .click();
        lead.waitForURL(Pattern.compile(".*/queue"));
        assertThat(lead.getByText("running").first()).isVisible(within(WORK_MILLIS));
        assertThat(lead.getByText(Pattern.compile("[0-9]+ of 270 frames")).first())
                .isVisible(within(WORK_MILLIS));
        Browsers.picture(lead, "queue");
    }

    private static void waitForClip(Page lead, String name) {
        lead.navigate("/queue");
        var labelled =
                lead.locator("vaadin-grid").getByText("Labels for " + name).first();
        assertThat(labelled).isVisible(within(WORK_MILLIS));
        lead.navigate("/clips?text=" + name.substring(0, 10).replace(" ", "%20") + "&stage=to_label");
        var deadline = within(WORK_MILLIS);
        lead.navigate("/queue?show=open");
        assertThat(lead.getByText("Nothing to do")).isVisible(deadline);
        lead.navigate("/clips?text=" + name.substring(0, 10).replace(" ", "%20"));
        assertThat(lead.getByRole(AriaRole.LINK, named(name)).first()).isVisible();
        Browsers.picture(lead, "clips");
    }

    private static void openFromReview(Page page, String link) {
        page.getByRole(AriaRole.LINK, named("Review")).first().click();
        page.getByRole(AriaRole.LINK, named(link)).click();
    }

    /** Steps through frames, moves the face box, relabels a stretch of the eyes, undoes and redoes, hands in. */
    private static void correctAndSubmit(Page page, String picture) {
        var editor = ready(page);
        page.keyboard().press("Home"); // a clip opens at its worst spot
        assertThat(editor).hasAttribute("data-frame", "0");
        for (int frame = 1; frame <= 12; frame++) {
            page.keyboard().press("f");
            assertThat(editor).hasAttribute("data-frame", Integer.toString(frame));
        }
        page.keyboard().press("i");
        page.keyboard().press("v");
        assertThat(editor).hasAttribute("data-frame", "22");
        page.keyboard().press("o");
        page.keyboard().press("3");
        assertThat(editor).hasAttribute("data-operations", "1");
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+Shift+z");
        assertThat(editor).hasAttribute("data-operations", "3");
        assertThat(editor).hasAttribute("data-save-state", "saved");
        Browsers.picture(page, picture);

        page.reload();
        assertThat(ready(page)).hasAttribute("data-operations", "3");
        page.keyboard().press("Shift+Enter");
        page.waitForURL(Pattern.compile(".*/review.*"));
    }

    private static void approve(Page page, int frames, String picture) {
        openFromReview(page, "Review next");
        var editor = ready(page);
        page.keyboard().press("End");
        assertThat(editor).hasAttribute("data-frame", Integer.toString(frames - 1));
        Browsers.picture(page, picture);
        page.keyboard().press("Shift+A");
        page.locator("clip-editor dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Approve"))
                .click();
        page.waitForURL(Pattern.compile(".*/review.*"));
    }

    private static Path freezeAndExport(Page lead, String slug, String picture) {
        lead.navigate("/datasets");
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New dataset…"))
                .first()
                .click();
        lead.getByLabel("Name").fill(slug);
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create"))
                .click();
        lead.waitForURL(Pattern.compile(".*/datasets/" + slug + ".*"));
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New draft"))
                .first()
                .click();
        lead.getByRole(AriaRole.LINK, named("Add approved clips")).click();
        var search = lead.getByLabel("Only clips with");
        search.fill("microsleap");
        assertThat(search).hasAttribute("aria-invalid", "true");
        search.fill("age < 3");
        assertThat(lead.getByText("No clip to add")).isVisible();
        search.fill("640 = 1");
        assertThat(search).hasAttribute("aria-invalid", "true");
        search.fill("frames >= 45 and not age < 3");
        assertThat(lead.locator("vaadin-grid").getByText("rui").first()).isVisible();
        assertThat(lead.locator(".composition .share").first()).isVisible();
        Browsers.picture(lead, picture + "-add");
        lead.locator("vaadin-grid vaadin-checkbox").nth(1).click();
        lead.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Add 1").setExact(true))
                .click();
        assertThat(lead.locator("vaadin-grid").getByText("added").first()).isVisible();
        lead.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Freeze…"))
                .click();
        lead.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Freeze.*")))
                .click();
        assertThat(lead.locator(".pill").getByText("frozen").first()).isVisible();
        Browsers.picture(lead, picture);
        lead.getByRole(AriaRole.LINK, named("Export…")).click();
        var open = lead.getByRole(AriaRole.LINK, named("Download ASAM OpenLABEL 1.0"));
        assertThat(open).isVisible();
        lead.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Prepare for download in parts: ASAM OpenLABEL 1.0"))
                .click();
        assertThat(lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Fetch .* MB"))))
                .isVisible();
        Browsers.picture(lead, "export");
        var download = lead.waitForDownload(open::click);
        assertThat(download.suggestedFilename()).contains("1.0.0").endsWith(".zip");
        return download.path();
    }

    private static String labelsIn(Path bundle) throws IOException {
        Map<String, String> labels = new HashMap<>();
        try (var zip = new ZipInputStream(Files.newInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().contains("labels/") && entry.getName().endsWith(".json")) {
                    labels.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(labels).hasSize(1);
        return labels.values().iterator().next();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static LocatorAssertions.IsVisibleOptions within(double millis) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(millis);
    }
}
