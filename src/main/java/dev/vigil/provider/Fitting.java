package dev.vigil.provider;

import dev.vigil.provider.Capabilities.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wish cut to what a model takes, with everything that will differ said: nothing is dropped in silence.
 *
 * @param frames that are ordered; of one that follows a clip those beyond the clip's show its last frame
 */
public record Fitting(
        String prompt,
        String negative,
        double seconds,
        int frames,
        double framesPerSecond,
        int width,
        int height,
        @Nullable Long seed,
        @Nullable ControlKind control,
        List<Finding> findings) {

    /** A picture may be stretched by this much before a label is off by half a pixel at 1280. */
    private static final double SAME_SHAPE = 1.0004;

    /** Whether it may be sent. */
    public boolean possible() {
        return findings.stream().noneMatch(Finding::refusal);
    }

    public List<String> warnings() {
        return findings.stream()
                .filter(finding -> !finding.refusal())
                .map(Finding::sentence)
                .toList();
    }

    /** Whether labels of pictures of one size fit those of another, once they are scaled. */
    static boolean sameShape(int width, int height, int otherWidth, int otherHeight) {
        return stretch((double) width / height, (double) otherWidth / otherHeight) <= SAME_SHAPE;
    }

    private static double stretch(double one, double other) {
        return Math.max(one / other, other / one);
    }

    public static Fitting of(Wish wish, Capabilities can) {
        return new Cutting(wish, can).fit();
    }

    private static final class Cutting {

        private final Wish wish;
        private final Capabilities can;
        private final List<Finding> findings = new ArrayList<>();

        Cutting(Wish wish, Capabilities can) {
            this.wish = wish;
            this.can = can;
        }

        Fitting fit() {
            control();
            double rate = rate();
            int wanted = (int) Math.max(1, Math.round(wish.seconds() * wish.framesPerSecond()));
            int frames = frames(wanted, rate);
            double seconds = can.frames() == null ? seconds() : frames / rate;
            var size = size();
            var seed = seed();
            var prompt = wish.prompt().strip();
            var negative = wish.negative().strip();
            if (!can.negative() && !negative.isEmpty()) {
                prompt = avoiding(prompt, negative);
                negative = "";
            }
            words(prompt);
            return new Fitting(
                    prompt,
                    negative,
                    seconds,
                    can.frames() == null ? (int) Math.round(seconds * rate) : frames,
                    rate,
                    size.width(),
                    size.height(),
                    seed,
                    wish.control(),
                    List.copyOf(findings));
        }

        private void control() {
            var control = wish.control();
            if (control == null && can.controlNeeded()) {
                refuse("control", "This model makes nothing from words alone: choose rendered clips for it to follow.");
            } else if (control != null && can.controls().isEmpty()) {
                refuse("control", "This model follows no video.");
            } else if (control != null && !can.controls().contains(control)) {
                refuse(
                        "control",
                        "This model follows "
                                + String.join(
                                        ", ",
                                        can.controls().stream()
                                                .sorted()
                                                .map(kind -> kind.title().toLowerCase(java.util.Locale.ROOT))
                                                .toList())
                                + ", and not "
                                + control.title().toLowerCase(java.util.Locale.ROOT) + ".");
            }
        }

        private double rate() {
            var rates = can.framesPerSecond();
            if (rates == null) {
                if (wish.control() == null) {
                    warn("fps", "The model chooses its own rate of frames.");
                }
                return wish.framesPerSecond();
            }
            double rate = Math.round(Math.clamp(wish.framesPerSecond(), rates.least(), rates.most()));
            if (rate != wish.framesPerSecond()) {
                var sentence = "The model makes %s frames a second, not %s."
                        .formatted(plain(rate), plain(wish.framesPerSecond()));
                if (wish.control() == null) {
                    warn("fps", sentence);
                } else {
                    refuse("fps", sentence + " Labels would not fit.");
                }
            }
            return rate;
        }

        private int frames(int wanted, double rate) {
            var rule = can.frames();
            if (rule == null) {
                return wanted;
            }
            int needed = wish.control() == null ? (int) Math.max(1, Math.round(wish.seconds() * rate)) : wanted;
            int frames = rule.atLeast(needed);
            if (frames < needed) {
                var sentence = "The model makes %d frames at most, not %d.".formatted(frames, needed);
                if (wish.control() == null) {
                    warn("frames", sentence);
                } else {
                    refuse("frames", sentence + " Take a shorter clip.");
                }
            } else if (frames > needed) {
                warn(
                        "frames",
                        wish.control() == null
                                ? "The model counts frames in steps: %d are made in place of %d."
                                        .formatted(frames, needed)
                                : "The model counts frames in steps: %d are made; %s the clip's last frame again."
                                        .formatted(
                                                frames,
                                                frames - needed == 1
                                                        ? "the last one shows"
                                                        : "the last " + (frames - needed) + " show"));
            }
            return frames;
        }

        private double seconds() {
            if (can.seconds().isEmpty() || wish.control() != null) {
                return wish.seconds();
            }
            int chosen = can.seconds().stream()
                    .filter(length -> length >= wish.seconds() - 1e-9)
                    .findFirst()
                    .orElse(can.seconds().getLast());
            if (Math.abs(chosen - wish.seconds()) > 1e-9) {
                warn("duration", "The model makes %d s, not %s s.".formatted(chosen, plain(wish.seconds())));
            }
            return chosen;
        }

        private Size size() {
            var wanted = new Size(wish.width() + wish.width() % 2, wish.height() + wish.height() % 2);
            if (can.sizes().isEmpty()) {
                return wanted;
            }
            double shape = (double) wish.width() / wish.height();
            var nearest = can.sizes().stream()
                    .min(Comparator.<Size>comparingDouble(size ->
                                    Math.round(1000 * stretch(shape, (double) size.width() / size.height())))
                            .thenComparingDouble(size -> stretch(wish.width(), size.width())))
                    .orElse(wanted);
            if (wish.control() != null && !sameShape(wish.width(), wish.height(), nearest.width(), nearest.height())) {
                refuse(
                        "size",
                        "The clip is %d × %d and the model makes %s: take a clip of that shape."
                                .formatted(wish.width(), wish.height(), nearest));
            } else if (!nearest.equals(wanted)) {
                warn("size", "The model makes %s, not %s.".formatted(nearest, wanted));
            }
            return nearest;
        }

        private @Nullable Long seed() {
            if (!can.seed()) {
                warn("seed", "The model takes no seed: the same order makes another video every time.");
                return null;
            }
            return wish.seed();
        }

        private String avoiding(String prompt, String negative) {
            var whole = prompt + " Avoid: " + negative + (negative.endsWith(".") ? "" : ".");
            if (whole.length() > can.longestPrompt()) {
                warn(
                        "negative",
                        "The model takes no negative prompt, and the prompt has no room for it: it is left out.");
                return prompt;
            }
            warn("negative", "The model takes no negative prompt: it stands at the end of the prompt.");
            return whole;
        }

        private void words(String prompt) {
            if (prompt.isBlank()) {
                refuse("prompt", "A prompt is needed.");
            } else if (prompt.length() > can.longestPrompt()) {
                refuse(
                        "prompt",
                        "The model takes %,d characters, and the prompt has %,d."
                                .formatted(can.longestPrompt(), prompt.length()));
            }
        }

        private void warn(String field, String sentence) {
            findings.add(Finding.warning(field, sentence));
        }

        private void refuse(String field, String sentence) {
            findings.add(Finding.refusal(field, sentence));
        }

        private static String plain(double number) {
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
    }
}
