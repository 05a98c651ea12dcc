package dev.vigil.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.vigil.Chromium;
import dev.vigil.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium of 1366x768 without a graphics card, signed in as the administrator. */
final class EditorBrowser implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NOSE_TIP = 30;

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    EditorBrowser(int port) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-dev-shm-usage"));
        Chromium.find().ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
        page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setBaseURL("http://127.0.0.1:" + port))
                .newPage();
        page.setDefaultTimeout(120_000);
        page.navigate("/login");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("admin");
        page.locator("vaadin-password-field input").fill(RunningServer.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Opens a clip and answers after how many milliseconds its first frame was painted. */
    double open(long clip) {
        page.navigate("/clips/" + clip);
        page.waitForSelector("clip-editor[data-ready]");
        return ((Number) page.evaluate("""
                () => {
                  const editor = document.querySelector('clip-editor');
                  editor.focus();
                  return performance.now();
                }""")).doubleValue();
    }

    /** Takes hold of the nose tip on the first frame of a clip of 640x400, fitted into the stage. */
    void selectNoseTip(long clip) {
        var truth = JSON.readTree(page.request()
                .get("/api/v1/clips/" + clip + "/labels?origin=truth")
                .text());
        double x = truth.at("/points/face68/xy/" + 2 * NOSE_TIP).asDouble() / 100;
        double y = truth.at("/points/face68/xy/" + (2 * NOSE_TIP + 1)).asDouble() / 100;
        var stage = page.locator("clip-editor canvas.picture").boundingBox();
        double scale = Math.min(stage.width / 640, stage.height / 400);
        page.mouse()
                .click(stage.x + stage.width / 2 + (x - 320) * scale, stage.y + stage.height / 2 + (y - 200) * scale);
    }

    /** Runs a script in the page with {@code editor}, {@code key}, {@code painted}, {@code pause} and {@code steps} at hand. */
    double[] measure(String script) {
        var answer = page.evaluate("async () => {" + """
                const editor = document.querySelector('clip-editor');
                const key = (key, shiftKey = false) =>
                  editor.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true }));
                const pause = millis => new Promise(done => setTimeout(done, millis));
                // from doing something to the frame being painted for it
                const painted = work => new Promise(done => {
                  const begun = performance.now();
                  const seen = new MutationObserver(() => { seen.disconnect(); done(performance.now() - begun); });
                  seen.observe(editor, { attributes: true, attributeFilter: ['data-frame'] });
                  work();
                });
                const steps = async count => {
                  const times = [];
                  for (let i = 0; i < count; i++) {
                    times.push(await painted(() => key(i % 40 < 20 ? 'f' : 'd')));
                    await pause(40);
                  }
                  return times;
                };
                """ + script + "}");
        return ((List<?>) answer)
                .stream()
                        .mapToDouble(number -> ((Number) number).doubleValue())
                        .sorted()
                        .toArray();
    }

    /** The most memory that any page's process was resident with so far, with the browser's own code in it. */
    double peakTabMegabytes() throws IOException {
        double peak = 0;
        var processes =
                browser.newBrowserCDPSession().send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo");
        for (var process : processes) {
            var entry = process.getAsJsonObject();
            if (isRenderer(entry)) {
                peak = Math.max(peak, residentPeak(entry.get("id").getAsLong()));
            }
        }
        return peak;
    }

    private static boolean isRenderer(JsonObject process) {
        return process.get("type").getAsString().equals("renderer");
    }

    private static double residentPeak(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
