package dev.vigil;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vigil.dataset.ApprovedClips;
import dev.vigil.labeling.LabelJson;
import dev.vigil.media.MediaStore;
import dev.vigil.security.Roles;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of dataset versions as a lead sees it: review, tags, going back, withdrawal. */
@VigilTest
class VersionsIT {

    private static final String SLUG = "version-life";
    private static final String OTHER = "tested-elsewhere";
    private static final String VERSIONS = "/api/v1/datasets/" + SLUG + "/versions";

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    TestPeople people;

    @LocalServerPort
    int port;

    private Rest rest;
    private ApprovedClips clips;

    @BeforeEach
    void people(@Autowired JdbcClient jdbc, @Autowired MediaStore media, @Autowired LabelJson json) {
        people.with("lea", Roles.LEAD);
        rest = Rest.as("lea", port);
        clips = new ApprovedClips(jdbc, media, json);
    }

    @Test
    void leadsReviewTagGoBackToAndWithdrawVersions() {
        rest.call("POST", "/api/v1/datasets", "{\"slug\":\"" + SLUG + "\"}");
        draftWithOneMore("1.0.0");
        var lead = browsers.window(port, "lea");
        lead.navigate("/datasets/" + SLUG + "/1.0.0");
        choose(lead, "Submit for review");
        assertThat(lead.getByText("Submitted for review by lea")).isVisible();
        assertThat(lead.getByText("Add approved clips")).hasCount(0);

        choose(lead, "Send back…");
        answer(lead, "What is to be done", "One clip is missing.", "Send back");
        assertThat(lead.getByText("One clip is missing.")).isVisible();
        assertThat(lead.getByText("Add approved clips")).isVisible();

        button(lead, "Splits…").click();
        asking(lead).getByLabel("Train (%)").fill("100");
        assertThat(asking(lead).getByText("Together more than 100 %.")).isVisible();
        asking(lead).getByLabel("Validate (%)").fill("0");
        asking(lead)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(lead.getByText(Pattern.compile("train 1 clip of 1 person"))).isVisible();

        choose(lead, "Submit for review");
        assertThat(lead.locator(".pill").getByText("in review").first()).isVisible();
        button(lead, "Freeze…").click();
        dialog(lead)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Freeze 1.0.0"))
                .click();
        assertThat(lead.locator(".pill").getByText("frozen").first()).isVisible();

        button(lead, "Verify").click();
        assertThat(lead.getByText(Pattern.compile("^Verified .* by .*root hash of 1 clips? as stored$")))
                .isVisible();

        lead.getByText("Datasheet").click();
        assertThat(lead.getByText("Known gaps")).isVisible();
        Browsers.picture(lead, "datasheet");
        lead.getByText("To the version").click();

        choose(lead, "Tag…");
        answer(lead, "Tag", "Not A Tag", "Tag");
        assertThat(lead.getByText(Pattern.compile("a tag has small letters"))).isVisible();
        assertThat(asking(lead).getByLabel("Tag", new Locator.GetByLabelOptions().setExact(true)))
                .hasValue("Not A Tag");
        answer(lead, "Tag", "production", "Tag");
        assertThat(lead.locator(".pill").getByText("production")).isVisible();
        assertThat(rest.get(VERSIONS + "/production").json().path("version").asString())
                .isEqualTo("1.0.0");

        samePersonTestedElsewhere();
        choose(lead, "People in two splits…");
        asking(lead).locator("vaadin-select").click();
        lead.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(OTHER + " 1.0.0"))
                .click();
        assertThat(asking(lead).getByText("1 person is in two splits:")).isVisible();
        assertThat(asking(lead).getByText(Pattern.compile("train here, test there")))
                .isVisible();
        Browsers.picture(lead, "leaks");
        asking(lead)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();

        draftWithOneMore("1.1.0");
        rest.call("POST", VERSIONS + "/1.1.0/freeze", "");
        choose(lead, "Go back to this version");
        lead.waitForURL(Pattern.compile(".*/" + SLUG + "/1\\.2\\.0"));
        assertThat(lead.locator("vaadin-grid").getByText("removed").first()).isVisible();

        lead.navigate("/datasets/" + SLUG + "/1.0.0");
        choose(lead, "Withdraw…");
        answer(lead, "Why", "<img src=x onerror=alert(1)> took back consent.", "Withdraw");
        assertThat(lead.getByText("<img src=x onerror=alert(1)> took back consent."))
                .isVisible();
        assertThat(lead.locator(".pill").getByText("withdrawn").first()).isVisible();
        assertThat(rest.get(VERSIONS + "/production").status()).isEqualTo(404);
        assertThat(rest.get(VERSIONS + "/1.0.0/export").status()).isEqualTo(409);
        Browsers.picture(lead, "versions");
        lead.getByText("Dark or light").click();
        assertThat(lead.locator("html")).hasAttribute("theme", "dark");
        Browsers.picture(lead, "versions-dark");
    }

    @Test
    void leadsMergeBranchesAndSeeWhichFramesDiffer() {
        var slug = "branches";
        var versions = "/api/v1/datasets/" + slug + "/versions";
        rest.call("POST", "/api/v1/datasets", "{\"slug\":\"" + slug + "\"}");
        rest.call("PUT", "/api/v1/datasets/" + slug + "/splits", "{\"train\":100,\"val\":0,\"test\":0}");
        long both = clips.approved();
        rest.call("POST", versions, "{}");
        rest.call("PUT", versions + "/1.0.0/clips/" + both, "");
        rest.call("POST", versions + "/1.0.0/freeze", "");
        rest.call("POST", versions, "{\"parent\":\"1.0.0\"}");
        clips.verdict(both, clips.label(both, "close"), "approve");
        rest.call("PUT", versions + "/1.1.0/clips/" + both, "");
        rest.call("PUT", versions + "/1.1.0/clips/" + clips.approved(), "");
        rest.call("POST", versions + "/1.1.0/freeze", "");
        rest.call("POST", versions, "{\"parent\":\"1.0.0\"}");
        clips.verdict(both, clips.label(both, "opening"), "approve");
        rest.call("PUT", versions + "/1.2.0/clips/" + both, "");

        var lead = browsers.window(port, "lea");
        lead.navigate("/datasets/" + slug + "/1.2.0");
        choose(lead, "Merge another version…");
        asking(lead).locator("vaadin-select").click();
        lead.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^1.1.0")))
                .click();
        asking(lead)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Merge").setExact(true))
                .click();
        assertThat(lead.getByText(Pattern.compile("^1 clip changed on both sides")))
                .isVisible();
        Browsers.picture(lead, "merge");
        lead.navigate("/");
        lead.getByText("branches 1.2.0: 1 clip changed on both sides").click();
        lead.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Take theirs: revision 2")))
                .click();
        assertThat(lead.getByText("All clips of the merge are settled.")).isVisible();

        lead.getByText("Compare…").click();
        lead.waitForURL(Pattern.compile(".*/1\\.2\\.0/against/1\\.0\\.0"));
        assertThat(lead.getByText("1 only in 1.2.0 · 0 only in 1.0.0 · 1 with other labels"))
                .isVisible();
        lead.locator("vaadin-grid").getByText("relabelled").click();
        var frames = lead.locator(".frame-differences");
        assertThat(frames.getByText("frames 0–2: open → close")).isVisible();
        Browsers.picture(lead, "compare");
        lead.reload();
        frames.getByText("frames 0–2: open → close").click();
        lead.waitForURL(Pattern.compile(".*/clips/" + both + "\\?rev=2.*frame=0.*"));

        lead.navigate("/clips/" + both + "/lineage");
        assertThat(lead.getByText("branches 1.1.0")).isVisible();
        assertThat(lead.getByText(Pattern.compile("^Revision 2: approve by rev")))
                .isVisible();
        Browsers.picture(lead, "lineage");
        button(lead, "Erase…").click();
        answer(lead, "Why", "Consent was taken back.", "Erase for ever");
        assertThat(lead.getByText(Pattern.compile("^Erased by lea, .*: Consent was taken back.")))
                .isVisible();
        lead.getByText("branches 1.1.0").click();
        assertThat(lead.locator(".pill").getByText("withdrawn").first()).isVisible();
        button(lead, "Verify").click();
        assertThat(lead.getByText(Pattern.compile("^Verification failed .*was erased by lea")))
                .isVisible();
    }

    @Test
    void leadsCurateByQueryAgainstAPlan() {
        var slug = "curated";
        var one = clips.approved();
        for (int i = 0; i < 4; i++) {
            clips.approvedLike(one);
        }
        rest.call("POST", "/api/v1/datasets", "{\"slug\":\"" + slug + "\"}");
        rest.call("POST", "/api/v1/datasets/" + slug + "/versions", "{}");
        var lead = browsers.window(port, "lea");
        lead.navigate("/datasets/" + slug + "/1.0.0/curate?q=NIR+and+eyes_state.open+longest+%3E+0.05+s");
        assertThat(lead.getByLabel("Only clips with")).hasValue("NIR and eyes_state.open longest > 0.05 s");

        button(lead, "Plan…").click();
        share(lead).fill("140");
        button(lead, "Save").click();
        assertThat(asking(lead).getByText("0 to 100").first()).isVisible();
        Browsers.picture(lead, "plan");
        share(lead).fill("90");
        button(lead, "Save").click();
        var open = lead.locator("[data-stratum='eyes_state open']");
        assertThat(open).containsText("0 % → 100 % of 90 %");

        lead.getByLabel("How many to choose").fill("3");
        lead.getByLabel("How many to choose").press("Tab");
        assertThat(lead.getByText(Pattern.compile("3 chosen$"))).isVisible();
        Browsers.picture(lead, "curate");
        lead.getByText("Dark or light").click();
        Browsers.picture(lead, "curate-dark");
        lead.getByText("Dark or light").click();
        button(lead, "Add 3").click();
        assertThat(lead.getByText("3 clips by lea with NIR and eyes_state.open longest > 0.05 s, some of them"))
                .isVisible();
        assertThat(lead.locator("vaadin-grid").getByText("added").first()).isVisible();
    }

    private void samePersonTestedElsewhere() {
        var clip = rest.get("/api/v1/datasets/" + SLUG + "/diff?to=1.0.0")
                .json()
                .path("changes")
                .path(0)
                .path("clipId")
                .asLong();
        var other = "/api/v1/datasets/" + OTHER;
        rest.call("POST", "/api/v1/datasets", "{\"slug\":\"" + OTHER + "\"}");
        rest.call("PUT", other + "/splits", "{\"train\":1,\"val\":0,\"test\":99}");
        rest.call("POST", other + "/versions", "{}");
        rest.call("PUT", other + "/versions/1.0.0/clips/" + clip, "");
        rest.call("POST", other + "/versions/1.0.0/freeze", "");
    }

    private void draftWithOneMore(String semver) {
        rest.call("POST", VERSIONS, "{}");
        rest.call("PUT", VERSIONS + "/" + semver + "/clips/" + clips.approved(), "");
    }

    private static void choose(Page page, String item) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("More"))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    private static void answer(Page page, String field, String words, String action) {
        asking(page)
                .getByLabel(field, new Locator.GetByLabelOptions().setExact(true))
                .fill(words);
        asking(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
                .click();
    }

    private static Locator share(Page page) {
        return asking(page).getByLabel("open", new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator asking(Page page) {
        return page.locator("vaadin-dialog");
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-confirm-dialog");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
