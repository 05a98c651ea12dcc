package dev.vigil.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vigil.Browsers;
import dev.vigil.TestPeople;
import dev.vigil.VigilTest;
import dev.vigil.security.Roles;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigilTest
class DoorsIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Test
    void showsEachPersonOnlyTheirPages() {
        people.with("quiet", Roles.ANNOTATOR);
        var page = browsers.window(port, "quiet");
        assertThat(page.locator("nav")).containsText("Review");
        assertThat(page.locator("nav")).not().containsText("Admin");

        page.navigate("/admin/people");
        assertThat(page.locator("body")).containsText("not for your role");
        Browsers.picture(page, "not-for-you");
        page.navigate("/nowhere");
        assertThat(page.locator("body")).containsText("no such page");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL("**/login");
        page.navigate("/tokens");
        page.waitForURL("**/login");
    }

    @Test
    void addsAPersonAndRemembersTheDark() {
        var page = browsers.window(port, VigilTest.ADMIN);
        page.navigate("/admin/people");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add person"))
                .click();
        page.getByLabel("Name to sign in with").fill("newcomer");
        var password = page.locator("vaadin-dialog vaadin-password-field input");
        password.fill("short");
        var add = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add").setExact(true));
        add.click();
        assertThat(page.locator("vaadin-dialog")).containsText("at least 12 characters");
        password.fill(VigilTest.PASSWORD);
        add.click();
        assertThat(page.locator("vaadin-grid")).containsText("newcomer");
        assertThat(page.locator("html")).hasAttribute("theme", "light");
        page.getByText("Dark or light").click();
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        page.reload();
        assertThat(page.locator("html")).hasAttribute("theme", "dark");
        assertThat(page.locator("vaadin-grid")).containsText("newcomer");
        Browsers.picture(page, "people");
    }

    @Test
    void needsTheForgeryTokenForWritesOfThePage() {
        var page = browsers.window(port, VigilTest.ADMIN);
        var statuses = page.evaluate("""
                async () => {
                  const post = headers => fetch('/api/v1/tokens', {
                    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{"name":"page"}' });
                  await fetch('/api/v1/me');
                  const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];
                  return (await post({})).status + ' ' + (await post({ 'X-XSRF-TOKEN': token })).status;
                }""");
        Assertions.assertThat(statuses).isEqualTo("403 201");
    }
}
