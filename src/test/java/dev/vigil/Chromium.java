package dev.vigil;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the browser of the tests is: never a reason to skip one. */
public final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    /**
     * {@code VIGIL_CHROMIUM}, one on the PATH, Playwright's own, or Debian's package where this is root.
     *
     * @return empty when Playwright has its own and needs no path
     */
    public static Optional<Path> find() {
        var named = Optional.ofNullable(System.getenv("VIGIL_CHROMIUM")).filter(path -> !path.isBlank());
        if (named.isPresent()) {
            return named.map(Path::of);
        }
        var installed = onPath();
        if (installed.isPresent() || playwrightInstalls()) {
            return installed;
        }
        var packaged = debianInstalls() ? onPath() : Optional.<Path>empty();
        if (packaged.isEmpty()) {
            throw new IllegalStateException("The browser tests need a Chromium: install one (Debian: apt-get install"
                    + " chromium), put it on PATH, or name it in VIGIL_CHROMIUM.");
        }
        return packaged;
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean playwrightInstalls() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return !"1".equals(System.getenv("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD"))
                && run(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.microsoft.playwright.CLI",
                        "install",
                        "chromium-headless-shell");
    }

    private static boolean debianInstalls() {
        return "root".equals(System.getProperty("user.name"))
                && Files.exists(Path.of("/etc/debian_version"))
                && run("apt-get", "-qq", "update")
                && run("apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
