package dev.vigil;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium for tests, one window a person. Use as a static {@code @RegisterExtension}; contexts end with the
 * test, the browser with the class.
 */
public final class Browsers implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int PATIENCE_MILLIS = 30_000;

    private Playwright playwright;
    private Browser browser;
    private final List<BrowserContext> open = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        var chromium = Chromium.find();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(chromium.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        chromium.ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** A fresh window of a 1366x768 screen, signed in nowhere; paths are resolved against the port of this machine. */
    public Page window(int port) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setAcceptDownloads(true)
                .setLocale("en-GB")
                .setBaseURL("http://127.0.0.1:" + port));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        open.add(context);
        return context.newPage();
    }

    /** A fresh window in which that person has signed in and sees Home. */
    public Page window(int port, String person) {
        var page = window(port);
        page.navigate("/login");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(person);
        page.locator("vaadin-password-field input").fill(VigilTest.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** A button by exactly that name. */
    public static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The editor, once it shows its clip; it has the keyboard. */
    public static Locator ready(Page page) {
        var editor = page.locator("clip-editor");
        PlaywrightAssertions.assertThat(editor)
                .hasAttribute(
                        "data-ready",
                        Pattern.compile(".*"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        editor.focus();
        return editor;
    }

    /** Keeps a picture of the window in {@code target/screenshots}. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
