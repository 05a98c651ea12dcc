package dev.vigil;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vigil.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vigil.security.Roles;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Editing the video of clips into new ones, as a lead does it. */
@VigilTest
class AugmentIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @Autowired
    TestPeople people;

    @LocalServerPort
    int port;

    @Test
    void leadsPutEditsTogetherLookAtThemAndMakeClips() {
        people.with("lea", Roles.LEAD);
        var rest = Rest.as("lea", port);
        long clip = rest.ended(rest.post(
                                "/api/v1/requests",
                                "{\"name\":\"Evening drive\",\"seed\":5,\"scenario\":{\"duration_s\":1,\"camera\":{\"width\":640,\"height\":400}}}")
                        .json()
                        .path("jobIds")
                        .get(0)
                        .asLong())
                .path("clipId")
                .asLong();
        var lead = browsers.window(port, "lea");

        lead.navigate("/augment");
        assertThat(lead.getByText("No clips chosen")).isVisible();
        lead.navigate("/augment?clips=999999,abc");
        assertThat(lead.getByText("No clips chosen")).isVisible();
        lead.navigate("/clips");
        lead.getByText("Evening drive").first().waitFor();
        lead.locator("vaadin-grid vaadin-checkbox").last().click();
        button(lead, "Augment 1…").click();
        assertThat(lead).hasURL(Pattern.compile(".*/augment\\?clips=" + clip + "$"));
        assertThat(button(lead, "Make 1 clip")).isDisabled();

        add(lead, "Mirror");
        assertThat(after(lead)).hasAttribute("data-shown", "1");
        add(lead, "Rotate");
        add(lead, "Sun glare");
        lead.getByLabel("angle (°)").fill("80");
        lead.getByLabel("angle (°)").press("Tab");
        assertThat(lead.getByText("Edit 2, angle: must be -45 to 45")).isVisible();
        assertThat(button(lead, "Make 1 clip")).isDisabled();
        lead.getByLabel("angle (°)").fill("12");
        lead.getByLabel("angle (°)").press("Tab");
        assertThat(button(lead, "Make 1 clip")).isEnabled();
        assertThat(lead.getByText("640 × 400 → 640 × 400 · 30 frames")).isVisible();
        assertThat(lead).hasURL(Pattern.compile(".*recipe=.*rotate.*"));
        pictures(lead);
        Browsers.picture(lead, "augment");
        lead.getByText("Dark or light").click();
        Browsers.picture(lead, "augment-dark");
        lead.getByText("Dark or light").click();

        lead.reload();
        assertThat(lead.getByLabel("angle (°)")).hasValue("12");
        lead.getByLabel("Variants of each").fill("77");
        lead.getByLabel("Variants of each").press("Tab");
        button(lead, "Make 77 clips").click();
        assertThat(lead.getByText("variants must be 1 to 50")).isVisible();
        lead.getByLabel("Variants of each").fill("2");
        lead.getByLabel("Variants of each").press("Tab");
        lead.getByLabel("that differ by (%)").fill("30");
        lead.getByLabel("that differ by (%)").press("Tab");
        button(lead, "Make 2 clips").click();
        assertThat(lead.getByText("2 clips are being made.")).isVisible();
        lead.getByText("Watch them in the queue").click();
        assertThat(lead.getByText("Evening drive · mirror, rotate, sun glare").first())
                .isVisible();
        rest.await("/api/v1/clips", clips -> clips.toString().contains("Evening drive · mirror, rotate, sun glare #2"));
        // what still runs would hand clips to the people of other tests
        rest.await(
                "/api/v1/jobs",
                jobs -> jobs.valueStream()
                        .allMatch(job -> job.path("state").asString().equals("DONE")));
    }

    private static void add(Page page, String edit) {
        var box = page.getByLabel("Add an edit");
        box.fill(edit);
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(edit).setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(edit)))
                .isVisible();
    }

    private static Locator after(Page page) {
        return page.getByAltText("The frame after the edits, with its labels");
    }

    private static void pictures(Page page) {
        page.waitForFunction(
                "() => [...document.querySelectorAll('.look-pictures img')].every(i => i.complete && i.naturalWidth > 0)");
    }
}
