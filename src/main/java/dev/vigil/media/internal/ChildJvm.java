package dev.vigil.media.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Starts this program's classes in a JVM of their own, whether they come from folders, jars or one executable jar. */
final class ChildJvm {

    private static final String NATIVE_CACHE = "org.bytedeco.javacpp.cachedir";

    private ChildJvm() {}

    /** With an empty environment, in the folder given. */
    static Process start(Class<?> main, List<String> arguments, Path folder, long maxMemoryBytes) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + System.getProperty("user.home"),
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=" + maxMemoryBytes));
        String cache = System.getProperty(NATIVE_CACHE);
        if (cache != null) {
            command.add("-D" + NATIVE_CACHE + "=" + Path.of(cache).toAbsolutePath());
        }
        if (insideExecutableJar(main)) {
            command.add("-Dloader.main=" + main.getName());
        }
        command.add("-cp");
        command.add(absoluteClassPath());
        command.add(
                insideExecutableJar(main)
                        ? "org.springframework.boot.loader.launch.PropertiesLauncher"
                        : main.getName());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        return builder.start();
    }

    private static boolean insideExecutableJar(Class<?> main) {
        CodeSource source = main.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().toString().startsWith("jar:nested:");
    }

    /** The child works in another folder, so no entry may be relative. */
    private static String absoluteClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
