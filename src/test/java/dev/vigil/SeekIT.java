package dev.vigil;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.vigil.media.MediaStore;
import dev.vigil.security.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame that is asked for is the frame on the screen: each carries its number in its pixels, and they are read back. */
@VigilTest
class SeekIT {

    @RegisterExtension
    static final Browsers browsers = new Browsers();

    /** More frames than the ring holds of this size, so that some are always decoded anew. */
    private static final int FRAMES = 2000;

    private static final int WIDTH = 256;
    private static final int HEIGHT = 160;
    private static final int SEEKS = 10_000;

    /** The number in the pixels of the stage, which shows the whole frame, centred. */
    private static final String SHOWN = """
            const editor = document.querySelector('clip-editor');
            const still = editor.shadowRoot.querySelector('.stage > canvas.still');
            const pixels = still.getContext('2d');
            const shown = () => {
              const { width, height } = still;
              const scale = Math.min(width / %d, height / %d);
              const row = pixels.getImageData(0, Math.round(height / 2 - 0.25 * %2$d * scale), width, 1).data;
              let number = 0;
              for (let bit = 0; bit < %3$d; bit++) {
                const x = Math.round(width / 2 + ((bit + 0.5) / %3$d - 0.5) * %1$d * scale);
                if (row[4 * x] > 127) number |= 1 << bit;
              }
              return number;
            };
            """.formatted(WIDTH, HEIGHT, NumberedVideo.BITS);

    private static final String SEEK = "async ({ frames, seeks, begin }) => {" + SHOWN + """
              const wrong = [];
              let seed = begin;
              // the high bits of such a generator are the random ones
              const random = below =>
                Math.floor((seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x80000000 * below);
              const painted = frame => new Promise((done, fail) => {
                const late = setTimeout(() => fail(new Error(`frame ${frame} was never painted`)), 20_000);
                const seen = new MutationObserver(() => {
                  if (editor.dataset.frame !== String(frame)) return;
                  seen.disconnect();
                  clearTimeout(late);
                  done();
                });
                seen.observe(editor, { attributes: true, attributeFilter: ['data-frame'] });
                editor.goTo(frame);
              });
              let at = Number(editor.dataset.frame);
              let done = 0;
              for (; done < seeks; done++) {
                const frame = random(frames);
                if (frame !== at) await painted(frame);
                if (shown() !== frame) wrong.push([frame, shown()]);
                at = frame;
              }
              return { wrong: wrong.map(String), done };
            }""";

    private static final String PLAY = "async ({ from, until }) => {" + SHOWN + """
              const numbers = [];
              editor.goTo(from - 100);
              await new Promise((done, fail) => {
                const late = setTimeout(() => fail(new Error(`played only ${numbers}`)), 60_000);
                const seen = new MutationObserver(() => {
                  if (shown() !== numbers.at(-1)) numbers.push(shown());
                  if (numbers.length < until) return;
                  seen.disconnect();
                  clearTimeout(late);
                  done();
                });
                seen.observe(editor, { attributes: true, attributeFilter: ['data-frame'] });
                editor.loop(from, from + 19);
              });
              return numbers;
            }""";

    @Autowired
    TestPeople people;

    @Autowired
    MediaStore media;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @BeforeEach
    void twoPeople() {
        people.with("lea", Roles.LEAD);
        people.with("ada", Roles.ANNOTATOR);
    }

    @Test
    void showsTheFrameThatWasAskedForTenThousandTimes() throws IOException {
        long clip = numberedClip();
        var page = open(clip);
        // two windows, a processor each
        var seeking = List.of(begin(page, 20), begin(open(clip), 21));
        for (var window : seeking) {
            var answer = (Map<?, ?>) window.evaluate("() => window.seeking");
            assertThat(answer.get("wrong")).isEqualTo(List.of());
            assertThat(answer.get("done")).isEqualTo(SEEKS / 2);
        }

        var played = (List<?>) page.evaluate(PLAY, Map.of("from", 500, "until", 45));
        assertThat(played)
                .as("every frame of the loop in turn, round after round")
                .isEqualTo(IntStream.range(0, 45).map(i -> 500 + i % 20).boxed().toList());
        Browsers.picture(page, "seek-loop");
    }

    private static Page begin(Page page, int seed) {
        page.evaluate(
                "given => { window.seeking = (" + SEEK + ")(given); }",
                Map.of("frames", FRAMES, "seeks", SEEKS / 2, "begin", seed));
        return page;
    }

    private long numberedClip() throws IOException {
        var video = folder.resolve("numbered.mp4");
        NumberedVideo.record(media, video, WIDTH, HEIGHT, FRAMES);
        var lead = Rest.as("lea", port);
        var upload = lead.upload("/api/v1/clips", "numbered.mp4", Files.readAllBytes(video), "", "");
        assertThat(upload.status()).as(upload.body()).isEqualTo(202);
        var job = lead.ended(upload.json().path("jobIds").get(0).asLong());
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        long clip = job.path("clipId").asLong();
        // the labeller reads all the frames as well, and would take the time from the browser
        lead.await(
                "/api/v1/clips/" + clip,
                answer -> answer.path("stage").asString("").equals("TO_LABEL"));
        return clip;
    }

    private Page open(long clip) {
        var page = browsers.window(port, "ada");
        page.setViewportSize(1000, 620);
        page.navigate("/clips/" + clip);
        assertThat(page.locator("clip-editor"))
                .hasAttribute(
                        "data-ready",
                        Pattern.compile(".*"),
                        new LocatorAssertions.HasAttributeOptions().setTimeout(60_000));
        return page;
    }
}
