package dev.vigil.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.vigil.Chromium;
import dev.vigil.RunningServer;
import java.util.List;
import java.util.Map;

/** From the key to the painted frame in the editor, in a real browser, frames already decoded. */
final class StepBenchmark implements Benchmark {

    private static final String STEP_TIMES = """
            async () => {
              const editor = document.querySelector('clip-editor');
              editor.focus();
              const step = key => new Promise(done => {
                const begun = performance.now();
                const seen = new MutationObserver(() => { seen.disconnect(); done(performance.now() - begun); });
                seen.observe(editor, { attributes: true, attributeFilter: ['data-frame'] });
                editor.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
              });
              const pause = () => new Promise(done => setTimeout(done, 40));
              for (let i = 0; i < 80; i++) { await step('f'); await pause(); }
              for (let i = 0; i < 80; i++) { await step('d'); await pause(); }
              const times = [];
              for (let i = 0; i < 200; i++) { times.push(await step(i % 100 < 50 ? 'f' : 'd')); await pause(); }
              return times;
            }""";

    @Override
    public String name() {
        return "step";
    }

    @Override
    public List<Row> measure() throws Exception {
        try (var server = RunningServer.on(RunningServer.folder("step"));
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            long clip = server.clip("{\"duration_s\": 4}");
            var options =
                    new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run"));
            Chromium.find().ifPresent(options::setExecutablePath);
            var page = playwright
                    .chromium()
                    .launch(options)
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(1366, 768)
                            .setBaseURL("http://127.0.0.1:" + server.port()))
                    .newPage();
            signIn(page);
            page.navigate("/clips/" + clip + "?frame=0");
            page.waitForSelector("clip-editor[data-ready]");
            var times = ((List<?>) page.evaluate(STEP_TIMES))
                    .stream()
                            .mapToDouble(time -> ((Number) time).doubleValue())
                            .sorted()
                            .toArray();
            return List.of(
                    Row.atMost("cached frame step, key to canvas, p95", times[(int) (0.95 * times.length)], "ms", 16));
        }
    }

    private static void signIn(Page page) {
        page.navigate("/login");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("admin");
        page.locator("vaadin-password-field input").fill(RunningServer.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }
}
