package dev.vigil;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vigil.Browsers.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import dev.vigil.clip.ClipStage;
import dev.vigil.clip.ClipStatuses;
import dev.vigil.generation.Requests;
import dev.vigil.job.Job;
import dev.vigil.job.JobState;
import dev.vigil.job.Jobs;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.Scenario;
import dev.vigil.security.Roles;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The editor under the hands of an annotator. */
@VigilTest
class EditorIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;
    private static final int NOSE_TIP = 30;

    @Autowired
    TestPeople people;

    @Autowired
    Requests requests;

    @Autowired
    Jobs jobs;

    @Autowired
    ClipStatuses statuses;

    @LocalServerPort
    int port;

    private long clip;

    @BeforeEach
    void aLabelledClip() {
        people.with("ada", Roles.ANNOTATOR);
        var scenario = Scenario.defaults()
                .withName("Editor clip")
                .withDurationSeconds(1)
                .with(CameraSetup.defaults().withSize(WIDTH, HEIGHT));
        var seed = System.nanoTime() >>> 20;
        var job = requests.render("", scenario, 1, seed, "ada").jobIds().getFirst();
        await().atMost(Duration.ofMinutes(4))
                .until(() -> jobs.find(job).map(Job::state).orElseThrow() == JobState.DONE);
        clip = jobs.find(job).orElseThrow().clipId();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> statuses.findById(clip).orElseThrow().stage() == ClipStage.TO_LABEL);
    }

    @Test
    void dragsALandmarkAndTheFaceBoxAndKeepsBothOverAReload() {
        var page = open();
        var truth = json(page, "labels?origin=truth");
        double noseX = truth.at("/points/face68/xy/" + 2 * NOSE_TIP).asDouble() / 100;
        double noseY = truth.at("/points/face68/xy/" + (2 * NOSE_TIP + 1)).asDouble() / 100;
        drag(page, noseX, noseY, noseX + 6, noseY + 4);
        assertThat(editor(page)).hasAttribute("data-operations", "1");

        double left = truth.at("/boxes/face/xywh/0").asDouble() / 100;
        double top = truth.at("/boxes/face/xywh/1").asDouble() / 100;
        double right = left + truth.at("/boxes/face/xywh/2").asDouble() / 100;
        double bottom = top + truth.at("/boxes/face/xywh/3").asDouble() / 100;
        // an edge takes hold of the box, then its corner resizes it
        click(page, (left + right) / 2, top);
        drag(page, right, bottom, right + 8, bottom + 5);
        assertThat(editor(page)).hasAttribute("data-operations", "2");
        assertThat(editor(page)).hasAttribute("data-save-state", "saved");
        Browsers.picture(page, "editor-drag");

        page.reload();
        assertThat(ready(page)).hasAttribute("data-operations", "2");
        var operations = json(page, "editor").at("/draft/operations");
        assertThat(operations.at("/0/kind").asString()).isEqualTo("setPoints");
        assertThat(operations.at("/0/points/0/0").asInt()).isEqualTo(NOSE_TIP);
        assertThat(operations.at("/0/points/0/1").asDouble() / 100).isCloseTo(noseX + 6, within(1.5));
        assertThat(operations.at("/1/kind").asString()).isEqualTo("setBox");
        assertThat(operations.at("/1/box/2").asDouble() / 100).isCloseTo(right - left + 8, within(2));
    }

    @Test
    void drawsAnObjectOnTwoFramesAndTakesWhatThePictureSaysLiesBetween() {
        var page = open();
        page.keyboard().press("Shift+N");
        page.keyboard().press("7");
        drag(page, 100, 60, 180, 150);
        assertThat(editor(page)).hasAttribute("data-operations", "1");
        page.keyboard().press("v");
        page.keyboard().press("n");
        drag(page, 104, 62, 184, 152);
        assertThat(editor(page)).hasAttribute("data-operations", "2");
        page.keyboard().press("d");
        page.keyboard().press("y");
        assertThat(page.locator("clip-editor .context")).containsText("cup followed on frames 1–9");
        Browsers.picture(page, "editor-tracking");
        page.keyboard().press("Enter");
        assertThat(editor(page)).hasAttribute("data-operations", "3");
        assertThat(editor(page)).hasAttribute("data-save-state", "saved");
        var laid = json(page, "editor").at("/draft/operations/2");
        assertThat(laid.path("kind").asString()).isEqualTo("setBoxes");
        assertThat(laid.path("boxes").size()).isEqualTo(9);
        assertThat(laid.path("origin").asString()).isEqualTo("interpolated");
    }

    @Test
    void losesNothingWhileTheServerIsOutOfReach() {
        var page = open();
        page.context().setOffline(true);
        page.keyboard().press("i");
        page.keyboard().press("v");
        page.keyboard().press("o");
        page.keyboard().press("3");
        assertThat(editor(page)).hasAttribute("data-save-state", "offline");
        Browsers.picture(page, "editor-offline");
        page.context().setOffline(false);
        assertThat(editor(page)).hasAttribute("data-save-state", "saved");
        assertThat(json(page, "editor").at("/draft/operations").size()).isEqualTo(1);
    }

    @Test
    void movesALidInTheLoupeAndKeepsHowFramesAreShown() {
        var page = open();
        var eyes = page.locator("clip-editor canvas.eyes");
        var box = eyes.boundingBox();
        var at = pointUnder(page, eyes);
        page.mouse().down();
        page.mouse().move(at[0] + 8, at[1] + 4, new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
        assertThat(editor(page)).hasAttribute("data-operations", "1");
        assertThat(editor(page)).hasAttribute("data-save-state", "saved");
        var moved = json(page, "editor").at("/draft/operations/0");
        assertThat(moved.at("/kind").asString()).isEqualTo("setPoints");

        page.keyboard().press("b");
        assertThat(page.locator("clip-editor .transport")).containsText("NIR contrast");
        assertThat(page.locator("clip-editor canvas.still").first())
                .hasCSS("filter", Pattern.compile(".*#picture-transfer.*"));
        Browsers.picture(page, "editor-loupe");
        page.keyboard().press("z");
        page.reload();
        ready(page);
        assertThat(page.locator("clip-editor .transport")).containsText("NIR contrast");
        assertThat(page.locator("clip-editor .loupe")).isHidden();
        page.keyboard().press("z");
        assertThat(page.locator("clip-editor .loupe")).isVisible();
        assertThat(eyes.boundingBox().width).isCloseTo(box.width, within(1));
    }

    /** Moves the pointer over the left pane until a point takes hold of it. */
    private static double[] pointUnder(Page page, Locator loupe) {
        var box = loupe.boundingBox();
        for (double y = box.y + 3; y < box.y + box.height; y += 5) {
            for (double x = box.x + 3; x < box.x + box.width / 2; x += 5) {
                page.mouse().move(x, y);
                if (loupe.evaluate("canvas => canvas.style.cursor").equals("pointer")) {
                    return new double[] {x, y};
                }
            }
        }
        throw new AssertionError("The loupe shows no point.");
    }

    private Page open() {
        var page = browsers.window(port, "ada");
        page.navigate("/clips/" + clip + "?frame=0");
        ready(page);
        return page;
    }

    private static Locator editor(Page page) {
        return page.locator("clip-editor");
    }

    private JsonNode json(Page page, String path) {
        return JSON.readTree(
                page.request().get("/api/v1/clips/" + clip + "/" + path).text());
    }

    private static void drag(Page page, double fromX, double fromY, double toX, double toY) {
        moveTo(page, fromX, fromY);
        page.mouse().down();
        moveTo(page, (fromX + toX) / 2, (fromY + toY) / 2);
        moveTo(page, toX, toY);
        page.mouse().up();
    }

    private static void click(Page page, double x, double y) {
        moveTo(page, x, y);
        page.mouse().down();
        page.mouse().up();
    }

    /** Image pixels on the screen: the frame is fitted into the canvas and centred. */
    private static void moveTo(Page page, double x, double y) {
        var canvas = page.locator("clip-editor canvas").first().boundingBox();
        double scale = Math.min(canvas.width / WIDTH, canvas.height / HEIGHT);
        page.mouse()
                .move(
                        canvas.x + (canvas.width - WIDTH * scale) / 2 + x * scale,
                        canvas.y + (canvas.height - HEIGHT * scale) / 2 + y * scale);
    }

    private static Offset<Double> within(double pixels) {
        return Offset.offset(pixels);
    }
}
