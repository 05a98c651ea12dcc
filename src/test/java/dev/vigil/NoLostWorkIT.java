package dev.vigil;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vigil.Browsers.ready;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.vigil.clip.ClipStage;
import dev.vigil.clip.ClipStatuses;
import dev.vigil.generation.Requests;
import dev.vigil.job.Job;
import dev.vigil.job.JobState;
import dev.vigil.job.Jobs;
import dev.vigil.labeling.Ontology;
import dev.vigil.review.Decision;
import dev.vigil.review.Editing;
import dev.vigil.scenario.CameraSetup;
import dev.vigil.scenario.Scenario;
import dev.vigil.security.People;
import dev.vigil.security.Roles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever happens to the window, the session, the network or the server: every gesture is in the log, once, in order. */
@VigilTest
class NoLostWorkIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Ontology.Layer LAYER = Ontology.layers().stream()
            .filter(layer -> !layer.derived())
            .findFirst()
            .orElseThrow();
    private static final String MALICE = "\"><script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\">"
            + "<svg onload=\"window.hacked=1\"><a xlink:href=\"javascript:window.hacked=1\">";

    @Autowired
    TestPeople testPeople;

    @Autowired
    People people;

    @Autowired
    Requests requests;

    @Autowired
    Jobs jobs;

    @Autowired
    ClipStatuses statuses;

    @Autowired
    Editing editing;

    @LocalServerPort
    int port;

    private long clip;
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void aLabelledClip() {
        testPeople.with("ada", Roles.ANNOTATOR);
        testPeople.with("ben", Roles.ANNOTATOR);
        clip = rendered("Nothing lost");
    }

    @Test
    void survivesAReloadRightAfterAGesture() {
        var page = open("ada");
        gestures(page, 6);
        page.reload();
        ready(page);
        gestures(page, 3);
        undo(page);
        page.reload();
        assertThat(ready(page)).hasAttribute("data-operations", Integer.toString(done.size()));
        nothingIsLost(page);
    }

    @Test
    void survivesATabThatIsKilledRightAfterAGesture() {
        var page = open("ada");
        gestures(page, 4);
        crash(page);
        var next = page.context().newPage();
        next.navigate("/clips/" + clip);
        ready(next);
        nothingIsLost(next);

        next.context().setOffline(true);
        gestures(next, 4);
        crash(next);
        next.context().setOffline(false);
        var last = next.context().newPage();
        last.navigate("/clips/" + clip);
        ready(last);
        nothingIsLost(last);
    }

    @Test
    void survivesASessionThatEndsInTheMiddle() {
        var page = open("ada");
        gestures(page, 2);
        saved(page);
        people.setPassword(people.find("ada").orElseThrow().id(), VigilTest.PASSWORD);
        gestures(page, 4);
        assertThat(editor(page)).hasAttribute("data-save-state", "signed-out");
        Browsers.picture(page, "editor-signed-out");
        gestures(page, 2);
        var other = page.context().newPage();
        signIn(other, "ada", VigilTest.PASSWORD);
        page.bringToFront();
        nothingIsLost(page);
    }

    @Test
    void sendsNothingOfOnePersonInTheNameOfAnother() {
        var page = open("ada");
        gestures(page, 2);
        saved(page);
        people.setPassword(people.find("ada").orElseThrow().id(), VigilTest.PASSWORD);
        gestures(page, 2);
        assertThat(editor(page)).hasAttribute("data-save-state", "signed-out");
        var other = page.context().newPage();
        signIn(other, "ben", VigilTest.PASSWORD);
        page.bringToFront();
        gestures(page, 1);
        assertThat(editor(page)).hasAttribute("data-save-state", "another-person");
        assertThat(operations("ben")).isEmpty();
        other.context().clearCookies();
        signIn(other, "ada", VigilTest.PASSWORD);
        page.bringToFront();
        nothingIsLost(page);
    }

    @Test
    void survivesANetworkThatIsGone() {
        var page = open("ada");
        gestures(page, 2);
        page.context().setOffline(true);
        gestures(page, 5);
        undo(page);
        assertThat(editor(page)).hasAttribute("data-save-state", "offline");
        page.context().setOffline(false);
        nothingIsLost(page);

        page.context().setOffline(true);
        gestures(page, 3);
        page.close();
        page.context().setOffline(false);
        var next = page.context().newPage();
        next.navigate("/clips/" + clip);
        ready(next);
        nothingIsLost(next);
    }

    @Test
    void showsAPersonInOneWindowWhatTheyDidInTheOther() {
        var page = open("ada");
        var other = page.context().newPage();
        other.navigate("/clips/" + clip);
        ready(other);
        page.bringToFront();
        gestures(page, 3);
        saved(page);
        other.bringToFront();
        assertThat(editor(other)).hasAttribute("data-operations", "3");
        gestures(other, 2);
        saved(other);
        page.bringToFront();
        assertThat(editor(page)).hasAttribute("data-operations", "5");
        undo(page);
        nothingIsLost(page);
    }

    @Test
    void letsTwoPeopleSeeEachOtherAndMergesTheirWork() {
        var ada = open("ada");
        var ben = open("ben");
        ben.keyboard().press("f");
        ben.keyboard().press("f");
        assertThat(ada.getByRole(AriaRole.BUTTON, named(Pattern.compile("^ben at frame 2"))))
                .isVisible();
        assertThat(ben.getByRole(AriaRole.BUTTON, named(Pattern.compile("^ada at frame 0"))))
                .isVisible();

        gesture(ada, 1, 2);
        gesture(ada, 5, 2);
        saved(ada);
        ben.keyboard().press("Home");
        paint(ben, 1, 3);
        paint(ben, 9, 3);
        saved(ben);
        long base = editing.position(clip, "ben").head();
        var theirs = editing.submit(clip, "ben", base);
        testPeople.with("rui", Roles.REVIEWER);
        editing.decide(clip, theirs.id(), Decision.REQUEST_CHANGES, "once more", "rui");

        gesture(ada, 7, 2);
        var merge = ada.getByRole(AriaRole.DIALOG);
        assertThat(merge.locator("fieldset")).hasCount(1);
        assertThat(merge.locator("legend")).containsText("frame 1");
        Browsers.picture(ada, "editor-merge");
        merge.locator("input:checked").focus();
        ada.keyboard().press("t");
        assertThat(merge.getByLabel("theirs")).isChecked();
        ada.keyboard().press("Control+Enter");
        assertThat(merge).not().isVisible();
        saved(ada);
        var log = operations("ada");
        assertThat(log.stream().filter(one -> one.path("kind").asString().equals("paintSpan")))
                .as("nothing that was done is gone from the log")
                .extracting(NoLostWorkIT::told)
                .containsExactlyElementsOf(done);
        assertThat(log.getLast().path("kind").asString()).isEqualTo("undo");

        var mine = editing.submit(clip, "ada", theirs.id());
        var spans = JSON.readTree(mine.document()).path("layers").path(LAYER.name());
        assertThat(valueAt(spans, 1)).as("chosen").isEqualTo(value(3));
        assertThat(valueAt(spans, 9)).as("theirs alone").isEqualTo(value(3));
        assertThat(valueAt(spans, 5)).as("mine alone").isEqualTo(value(2));
        assertThat(valueAt(spans, 7)).as("mine alone").isEqualTo(value(2));
    }

    @Test
    void survivesAServerThatIsKilledInTheMiddle() throws Exception {
        var folder = RunningServer.folder("mid-edit");
        Page page;
        int at;
        try (var first = RunningServer.on(folder)) {
            at = first.port();
            clip = first.clip("{\"name\":\"Mid-edit\",\"duration_s\":1,\"camera\":{\"width\":320,\"height\":200}}");
            page = browsers.window(at);
            signIn(page, "admin", RunningServer.PASSWORD);
            page.navigate("/clips/" + clip);
            ready(page);
            gestures(page, 3);
            saved(page);
            gestures(page, 3);
            first.kill();
        }
        gestures(page, 4);
        assertThat(editor(page)).hasAttribute("data-save-state", "offline");
        try (var second = RunningServer.on(folder, at)) {
            // the new server does not know the page's session and sends it to sign in; what waits in the browser waits
            // on
            signIn(page, "admin", RunningServer.PASSWORD);
            page.navigate("/clips/" + clip);
            ready(page);
            gestures(page, 2);
            saved(page);
            var log = second.send("GET", "/api/v1/clips/" + clip + "/operations", null);
            assertThat(log.path("operations").valueStream())
                    .extracting(NoLostWorkIT::told)
                    .isEqualTo(done);
        }
    }

    @Test
    void keepsMaliciousNamesAndRemarksText() {
        clip = rendered("<img src=x onerror=window.hacked=1>");
        var page = browsers.window(port, "ada");
        page.route("**/api/v1/clips/*/editor", route -> {
            var answer = route.fetch();
            var body = answer.text().replace("\"" + value(1) + "\"", JSON.writeValueAsString(MALICE));
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(body));
        });
        page.navigate("/clips/" + clip);
        ready(page);
        page.locator("clip-editor canvas.picture").hover();
        page.keyboard().press("Shift+R");
        page.keyboard().insertText(MALICE);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("clip-editor .remarks .body")).hasText(MALICE);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText(MALICE);
        page.keyboard().press("Escape");

        var other = open("ben");
        other.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Remarks"))
                .click();
        assertThat(other.locator("clip-editor .remarks .body")).hasText(MALICE);
        other.keyboard().press("Shift+U");
        Browsers.picture(other, "editor-remarks");
        for (var window : List.of(page, other)) {
            assertThat(window.locator("clip-editor .remarks :is(img, script, svg, a)"))
                    .hasCount(0);
            assertThat(window.locator("clip-editor .timeline :is(img, script, a)"))
                    .hasCount(0);
            assertThat(window.locator("clip-editor h1 *")).hasCount(0);
            assertThat(window.evaluate("window.hacked === undefined")).isEqualTo(true);
        }
    }

    @Test
    void keepsARemarkThatWasWrittenOfflineAndSettlesItInAThread() {
        var page = open("ada");
        page.context().setOffline(true);
        page.keyboard().press("Shift+R");
        page.keyboard().insertText("Is this eye closed?");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("clip-editor .remarks li")).containsText("not sent yet");
        crash(page);
        page.context().setOffline(false);
        var next = page.context().newPage();
        next.navigate("/clips/" + clip);
        ready(next);

        var ben = open("ben");
        ben.keyboard().press("Shift+U");
        var thread = ben.locator("clip-editor .remarks li.chosen");
        assertThat(thread).containsText("Is this eye closed?");
        thread.getByLabel("Answer").fill("Half.");
        ben.keyboard().press("Control+Enter");
        assertThat(thread.locator(".reply")).containsText("Half.");
        thread.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Resolve"))
                .click();
        assertThat(ben.locator("clip-editor .remarks li.settled")).containsText("resolved by ben");
        next.bringToFront();
        next.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Remarks"))
                .click();
        assertThat(next.locator("clip-editor .remarks li.settled")).containsText("Half.");
    }

    private long rendered(String name) {
        var scenario = Scenario.defaults()
                .withName(name)
                .withDurationSeconds(1)
                .with(CameraSetup.defaults().withSize(320, 200));
        var job = requests.render("", scenario, 1, System.nanoTime() >>> 20, "ada")
                .jobIds()
                .getFirst();
        await().atMost(Duration.ofMinutes(4))
                .until(() -> jobs.find(job).map(Job::state).orElseThrow() == JobState.DONE);
        long made = jobs.find(job).orElseThrow().clipId();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> statuses.findById(made).orElseThrow().stage() == ClipStage.TO_LABEL);
        return made;
    }

    private Page open(String person) {
        var page = browsers.window(port, person);
        page.navigate("/clips/" + clip);
        ready(page);
        return page;
    }

    private static Locator editor(Page page) {
        return page.locator("clip-editor");
    }

    private static void saved(Page page) {
        assertThat(editor(page))
                .hasAttribute(
                        "data-save-state", "saved", new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
    }

    /** Steps on and labels the frame, as fast as keys come; nothing is waited for. */
    private void gestures(Page page, int count) {
        for (int i = 0; i < count; i++) {
            page.keyboard().press("f");
            int frame = frame(page);
            int digit = 1 + done.size() % 3;
            page.keyboard().press(Integer.toString(digit));
            done.add(frame + " " + value(digit));
        }
    }

    private void gesture(Page page, int frame, int digit) {
        paint(page, frame, digit);
        done.add(frame + " " + value(digit));
    }

    private static void paint(Page page, int frame, int digit) {
        page.keyboard().press("Home");
        for (int i = 0; i < frame; i++) {
            page.keyboard().press("f");
        }
        page.keyboard().press(Integer.toString(digit));
    }

    private void undo(Page page) {
        page.keyboard().press("Control+z");
        done.add("undo");
    }

    /** The playhead, as assistive technology is told. */
    private static int frame(Page page) {
        var label = page.locator("clip-editor canvas.picture").getAttribute("aria-label");
        return Integer.parseInt(label.replaceAll("^Frame (\\d+) .*", "$1"));
    }

    private void nothingIsLost(Page page) {
        saved(page);
        assertThat(editor(page)).hasAttribute("data-operations", Integer.toString(done.size()));
        assertThat(operations("ada")).extracting(NoLostWorkIT::told).isEqualTo(done);
    }

    private List<JsonNode> operations(String person) {
        return JSON.readTree(editing.draft(clip, person, 0).operations())
                .valueStream()
                .toList();
    }

    private static String told(JsonNode operation) {
        var kind = operation.path("kind").asString();
        return kind.equals("paintSpan")
                ? operation.path("start").asInt() + " "
                        + operation.path("value").asString()
                : kind;
    }

    private static String value(int digit) {
        return LAYER.values().get(digit - 1);
    }

    private static String valueAt(JsonNode spans, int frame) {
        return spans.valueStream()
                .filter(span -> span.path("start").asInt() <= frame
                        && frame <= span.path("end").asInt())
                .map(span -> span.path("value").asString())
                .findFirst()
                .orElse("");
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** Ends the tab's process: nothing of the page runs any more, no goodbye is said. */
    private static void crash(Page page) {
        try {
            page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(3_000));
        } catch (PlaywrightException gone) {
            // that is what a tab without a process answers
        }
        page.close();
    }

    private static void signIn(Page page, String person, String password) {
        page.navigate("/login");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(person);
        page.locator("vaadin-password-field input").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }
}
