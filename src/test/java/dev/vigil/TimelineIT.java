package dev.vigil;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The editor's timeline: spans, curves, what follows from them, and labels that can hardly be right. */
@VigilTest
class TimelineIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FRAMES = 90;

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
                .withName("Timeline clip")
                .withDurationSeconds(3)
                .with(CameraSetup.defaults().withSize(320, 200));
        var seed = System.nanoTime() >>> 20;
        var job = requests.render("", scenario, 1, seed, "ada").jobIds().getFirst();
        await().atMost(Duration.ofMinutes(4))
                .until(() -> jobs.find(job).map(Job::state).orElseThrow() == JobState.DONE);
        clip = jobs.find(job).orElseThrow().clipId();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> statuses.findById(clip).orElseThrow().stage() == ClipStage.TO_LABEL);
    }

    @Test
    void paintsWhileTheClipPlaysInOneOperation() {
        var page = open();
        activate(page, "talking");
        page.keyboard().press("Home");
        page.keyboard().press("l");
        await().until(() -> frame(page) > 5);
        int before = frame(page);
        page.keyboard().down("1");
        await().until(() -> frame(page) > before + 10);
        page.keyboard().up("1");
        page.keyboard().press("k");
        var painted = saved(page, 1).at("/0");
        assertThat(painted.path("kind").asString()).isEqualTo("paintSpan");
        assertThat(painted.path("layer").asString()).isEqualTo("talking");
        assertThat(painted.path("start").asInt()).isGreaterThanOrEqualTo(before);
        assertThat(painted.path("end").asInt() - painted.path("start").asInt()).isGreaterThanOrEqualTo(8);
        Browsers.picture(page, "timeline-paint");
    }

    @Test
    void drawsASpanAndMovesItAsAWhole() {
        var page = open();
        showAllLayers(page);
        var lane = lane(page, "talking");
        drag(page, lane, 20, .5, 40, .5);
        drag(page, lane, 30, .5, 45, .5);
        var operations = saved(page, 2);
        assertThat(operations.at("/0/kind").asString()).isEqualTo("paintSpan");
        assertThat(operations.at("/0/start").asInt()).isEqualTo(20);
        assertThat(operations.at("/0/end").asInt()).isEqualTo(40);
        assertThat(operations.at("/1/kind").asString()).isEqualTo("setSpans");
        assertThat(operations.at("/1/spans/0/0").asInt()).isEqualTo(35);
        assertThat(operations.at("/1/spans/0/1").asInt()).isEqualTo(55);
    }

    @Test
    void drawsACurveAndSeesABlinkFollowThatIsStored() {
        var page = open();
        page.locator("clip-editor .lane[data-curve=eyes]").scrollIntoViewIfNeeded();
        var lane = page.locator("clip-editor .lane[data-curve=eyes]");
        for (var side : new String[] {"left", "right"}) {
            page.locator("clip-editor [data-signal=eye_openness_" + side + "]").click();
            // flat along the bottom, where the eyes are shut
            drag(page, lane, 40, .97, 45, .97);
        }
        var operations = saved(page, 2);
        assertThat(operations.at("/0/kind").asString()).isEqualTo("setSignal");
        assertThat(operations.at("/1/signal").asString()).isEqualTo("eye_openness_right");
        page.keyboard().press("Shift+Enter");
        assertThat(page.getByText(Pattern.compile("Submitted as revision"))).isVisible();
        var stored = json(page, "labels?origin=human");
        assertThat(stored.at("/layers/blinks")
                        .valueStream()
                        .anyMatch(span -> span.path("start").asInt() <= 41
                                && span.path("end").asInt() >= 44
                                && span.path("origin").asString().equals("human")))
                .as(stored.at("/layers/blinks").toString())
                .isTrue();
    }

    @Test
    void findsEyesLabelledClosedThatAreOpenAndFixesThem() {
        var page = open();
        activate(page, "eyes_state");
        page.keyboard().press("Home");
        page.keyboard().press("i");
        page.keyboard().press("v");
        page.keyboard().press("o");
        page.keyboard().press("3");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Findings"))
                .click();
        var finding =
                page.locator("clip-editor .finding", new Page.LocatorOptions().setHasText("eyes_state says close"));
        assertThat(finding).hasCount(1);
        Browsers.picture(page, "timeline-findings");
        page.locator("clip-editor li", new Page.LocatorOptions().setHasText("eyes_state says close"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Fix")))
                .click();
        assertThat(finding).hasCount(0);
        assertThat(saved(page, 2).at("/1/value").asString()).isEqualTo("open");
    }

    private Page open() {
        var page = browsers.window(port, "ada");
        page.navigate("/clips/" + clip);
        assertThat(editor(page))
                .hasAttribute(
                        "data-ready",
                        Pattern.compile(".*"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        editor(page).focus();
        return page;
    }

    private static Locator editor(Page page) {
        return page.locator("clip-editor");
    }

    private static void showAllLayers(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show empty layers"))
                .click();
    }

    private static Locator lane(Page page, String layer) {
        var lane = page.locator("clip-editor .lane[data-layer=" + layer + "]");
        lane.scrollIntoViewIfNeeded();
        return lane;
    }

    private static void activate(Page page, String layer) {
        var name = page.locator("clip-editor button.name", new Page.LocatorOptions().setHasText(layer));
        if (name.count() == 0) {
            showAllLayers(page);
        }
        name.first().click();
    }

    private static int frame(Page page) {
        return Integer.parseInt(editor(page).getAttribute("data-frame"));
    }

    private JsonNode saved(Page page, int operations) {
        assertThat(editor(page)).hasAttribute("data-operations", String.valueOf(operations));
        assertThat(editor(page)).hasAttribute("data-save-state", "saved");
        return json(page, "editor").at("/draft/operations");
    }

    private JsonNode json(Page page, String path) {
        return JSON.readTree(
                page.request().get("/api/v1/clips/" + clip + "/" + path).text());
    }

    /** From the middle of one frame to that of another, at shares of the lane's height from its top. */
    private static void drag(Page page, Locator lane, int from, double fromDown, int to, double toDown) {
        var box = lane.boundingBox();
        page.mouse().move(box.x + box.width * (from + .5) / FRAMES, box.y + box.height * fromDown);
        page.mouse().down();
        for (int step = 1; step <= 4; step++) {
            double frame = from + (to - from) * step / 4.0;
            double down = fromDown + (toDown - fromDown) * step / 4;
            page.mouse().move(box.x + box.width * (frame + .5) / FRAMES, box.y + box.height * down);
        }
        page.mouse().up();
    }
}
