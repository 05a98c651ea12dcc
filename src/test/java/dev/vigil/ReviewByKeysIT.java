package dev.vigil;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A clip reviewed with the keyboard alone. */
@VigilTest
class ReviewByKeysIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EYES = "eyes_state";
    private static final String OPENNESS = "eye_openness_left";

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

    private Rest lead;

    @BeforeEach
    void people() {
        people.with("lea", Roles.LEAD);
        people.with("kai", Roles.ANNOTATOR);
        people.with("kim", Roles.ANNOTATOR);
        lead = Rest.as("lea", port);
    }

    @Test
    void correctsTwentyWrongSpotsOfThreeHundredFrames() {
        var clip = renderedClip(10);
        var wrong = withWrongSpots(clip, 10);
        var page = open(clip, "kai", "");
        assertThat(page.locator("clip-editor .queue")).containsText("20");
        Browsers.picture(page, "review-by-keys-begin");
        var presses = new ArrayList<String>();
        for (int spot = 0; spot < 20; spot++) {
            press(page, presses, "t");
            press(page, presses, "a");
        }
        assertThat(editor(page)).hasAttribute("data-operations", "20");
        assertThat(editor(page)).hasAttribute("data-save-state", "saved");
        assertThat(page.locator("clip-editor .queue .opener b")).hasText("0");
        Browsers.picture(page, "review-by-keys-end");
        press(page, presses, "Shift+Enter");
        page.waitForURL(Pattern.compile(".*/review.*"));
        assertThat(presses).as("two keys a spot, and one to hand in").hasSize(41);

        var truth = lead.get(at(clip) + "/labels?origin=truth").json();
        var human = lead.get(at(clip) + "/labels?origin=human").json();
        assertThat(wrong).hasSize(20);
        for (int[] spot : wrong) {
            for (int frame = spot[0]; frame <= spot[1]; frame++) {
                assertThat(valueOf(human, frame)).as("eyes at %d", frame).isEqualTo(valueOf(truth, frame));
                assertThat(opennessOf(human, frame)).as("openness at %d", frame).isEqualTo(opennessOf(truth, frame));
            }
        }
    }

    @Test
    void takesEveryVerdictBack() {
        var clip = renderedClip(1);
        withWrongSpots(clip, 1);
        var page = open(clip, "kai", "");
        var left = page.locator("clip-editor .queue .opener b");
        assertThat(left).hasText("2");
        page.keyboard().press("a");
        page.keyboard().press("x");
        assertThat(left).hasText("1"); // what is rejected is left
        page.keyboard().press("Shift+Enter");
        assertThat(page.locator("clip-editor dialog")).containsText("1 rejected");
        editor(page).evaluate("""
                editor => {
                  editor.shadowRoot.querySelector('dialog').close();
                  dispatchEvent(new KeyboardEvent('keydown', { key: 'Backspace', code: 'Backspace' }));
                }"""); // a key so soon that the browser has not told of the closing yet
        page.keyboard().press("Backspace");
        assertThat(left).hasText("2");
        assertThat(editor(page)).hasAttribute("data-operations", "4");
        page.keyboard().press("Space");
        assertThat(left).hasText("1");
        assertThat(((Number) page.evaluate("scrollY")).intValue())
                .as("space does not scroll")
                .isZero();
    }

    @Test
    void givesAnActionAnotherKeyThatFollowsThePersonToAnotherBrowser() {
        var clip = renderedClip(1);
        withWrongSpots(clip, 1);
        var page = open(clip, "kim", "");
        page.keyboard().press("?");
        var row = page.locator("clip-editor dialog [data-action=accept]");
        assertThat(row).isVisible();
        for (int tabs = 0; tabs < 10 && !(Boolean) row.evaluate("row => row.matches(':focus')"); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(row).isFocused();
        page.keyboard().press("Enter");
        page.waitForResponse(
                response -> response.url().endsWith("/me/preferences") && response.ok(),
                () -> page.keyboard().press("w"));
        assertThat(row).containsText("W");
        Browsers.picture(page, "key-map");
        page.keyboard().press("Escape");

        var elsewhere = open(clip, "kim", "");
        assertThat(elsewhere.locator("clip-editor .decisions")).containsText("AcceptW");
        elsewhere.keyboard().press("w");
        assertThat(editor(elsewhere)).hasAttribute("data-operations", "1");
        assertThat(editor(elsewhere)).hasAttribute("data-save-state", "saved");
        var kim = Rest.as("kim", port);
        var stored = kim.get(at(clip) + "/editor").json().at("/draft/operations/0");
        assertThat(stored.path("kind").asString() + " " + stored.path("verdict").asString())
                .isEqualTo("judge accept");
        assertThat(Rest.as("kai", port).get("/api/v1/me/preferences").json().has("keys"))
                .as("somebody else's keys")
                .isFalse();
    }

    @Test
    void opensAnyMomentOfAnyRevisionByItsAddress() {
        var clip = renderedClip(1);
        withWrongSpots(clip, 1);
        var page = open(clip, "kai", "?rev=1&frame=7&layer=gaze_zone");
        assertThat(editor(page)).hasAttribute("data-frame", "7");
        assertThat(page.locator("clip-editor header")).containsText("read-only · This is revision 1");
        assertThat(page.locator("clip-editor .timeline button[aria-pressed=true]"))
                .containsText("gaze_zone");
        page.keyboard().press("f");
        page.waitForURL(Pattern.compile(".*rev=1.*frame=8.*layer=gaze_zone.*"));
        page.reload();
        ready(page);
        assertThat(editor(page)).hasAttribute("data-frame", "8");
        page.locator("clip-editor header .revisions").press("Enter");
        var menu = page.locator("clip-editor dialog.menu");
        assertThat(menu).containsText("truth");
        assertThat(menu).containsText("lea");
        menu.locator("button").first().press("Enter");
        assertThat(page.locator("clip-editor header")).containsText("Submit for review");
        assertThat(editor(page)).hasAttribute("data-frame", "8");
    }

    private static void press(Page page, List<String> presses, String key) {
        page.keyboard().press(key);
        presses.add(key);
    }

    private long renderedClip(int seconds) {
        var scenario = Scenario.defaults()
                .withName("Reviewed by keys")
                .withDurationSeconds(seconds)
                .with(CameraSetup.defaults().withSize(160, 100));
        var job = requests.render("", scenario, 1, System.nanoTime() >>> 20, "lea")
                .jobIds()
                .getFirst();
        await().atMost(Duration.ofMinutes(4))
                .until(() -> jobs.find(job).map(Job::state).orElseThrow() == JobState.DONE);
        var clip = jobs.find(job).orElseThrow().clipId();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> statuses.findById(clip).orElseThrow().stage() == ClipStage.TO_LABEL);
        return clip;
    }

    /** Labels from elsewhere that are right but for so many wrong stretches of the eyes, and of their opening. */
    private List<int[]> withWrongSpots(long clip, int ofEach) {
        var labels = (ObjectNode) lead.get(at(clip) + "/labels?origin=truth").json();
        int frames = labels.path("frameCount").asInt();
        fromElsewhere(labels, frames);
        var eyes = new String[frames];
        labels.path("layers")
                .path(EYES)
                .forEach(span -> Arrays.fill(
                        eyes,
                        span.path("start").asInt(),
                        span.path("end").asInt() + 1,
                        span.path("value").asString()));
        var openness = labels.withArray("/signals/" + OPENNESS + "/values");
        var wrong = new ArrayList<int[]>();
        int apart = frames / ofEach;
        for (int i = 0; i < ofEach; i++) {
            int start = i * apart + 2;
            Arrays.fill(eyes, start, start + 4, "undefined");
            wrong.add(new int[] {start, start + 3});
            int other = start + apart / 2;
            for (int frame = other; frame < other + 3; frame++) {
                int right = openness.get(frame).asInt();
                openness.set(frame, JSON.getNodeFactory().numberNode(right > 500 ? right - 400 : right + 400));
            }
            wrong.add(new int[] {other, other + 2});
        }
        var spans = labels.withArray("/layers/" + EYES).removeAll();
        for (int start = 0, end = 0; start < frames; start = end) {
            while (end < frames && Objects.equals(eyes[start], eyes[end])) {
                end++;
            }
            if (eyes[start] != null) {
                spans.addObject()
                        .put("start", start)
                        .put("end", end - 1)
                        .put("value", eyes[start])
                        .put("origin", "import")
                        .put("confidence", 900);
            }
        }
        var added = lead.post(at(clip) + "/revisions", labels.toString());
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return wrong;
    }

    /** Whoever imports says so of every value: the origin's code is 3. */
    private static void fromElsewhere(ObjectNode labels, int frames) {
        for (var kind : List.of("boxes", "points", "signals")) {
            labels.path(kind)
                    .forEach(track ->
                            ((ObjectNode) track).putArray("origin").add(3).add(frames));
        }
        labels.path("layers").forEach(spans -> spans.forEach(span -> ((ObjectNode) span).put("origin", "import")));
    }

    private static String valueOf(JsonNode labels, int frame) {
        return labels.path("layers")
                .path(EYES)
                .valueStream()
                .filter(span -> span.path("start").asInt() <= frame
                        && frame <= span.path("end").asInt())
                .map(span -> span.path("value").asString())
                .findFirst()
                .orElse("");
    }

    private static int opennessOf(JsonNode labels, int frame) {
        return labels.path("signals").path(OPENNESS).path("values").get(frame).asInt();
    }

    private static String at(long clip) {
        return "/api/v1/clips/" + clip;
    }

    private Page open(long clip, String person, String query) {
        var page = browsers.window(port, person);
        page.navigate("/clips/" + clip + query);
        ready(page);
        return page;
    }

    private static Locator editor(Page page) {
        return page.locator("clip-editor");
    }

    private static void ready(Page page) {
        assertThat(editor(page))
                .hasAttribute(
                        "data-ready",
                        Pattern.compile(".*"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
    }
}
