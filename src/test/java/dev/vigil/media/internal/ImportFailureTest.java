package dev.vigil.media.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.media.ImportLimits;
import dev.vigil.media.ImportWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that fails during an import: the file is not to blame and may be tried again. */
class ImportFailureTest {

    @TempDir
    Path folder;

    @BeforeEach
    void goodVideo() throws Exception {
        var video = TestVideos.make(folder.resolve("a.mp4"), "libopenh264", 200, 640, 480, TestVideos.steady(25));
        Files.move(video, folder.resolve(ImportProtocol.INPUT));
    }

    @Test
    void aFullDiskIsNotTheFault() throws Exception {
        Files.createSymbolicLink(folder.resolve(ImportProtocol.TABLE), Path.of("/dev/full"));

        assertThatThrownBy(() -> run(ImportWatcher.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }

    @Test
    void aPackThatCannotBeWrittenIsNotTheFault() throws Exception {
        Files.createDirectory(folder.resolve(ImportProtocol.PACK));

        assertThatThrownBy(() -> run(ImportWatcher.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(ImportProtocol.PACK);
    }

    @Test
    void aProcessThatTheSystemKillsIsNotTheFault() {
        var killed = new AtomicBoolean();
        assertThatThrownBy(() -> run((frames, expected) -> {
                    if (frames > 0 && !killed.getAndSet(true)) {
                        ProcessHandle.current()
                                .children()
                                .filter(child ->
                                        child.info().command().orElse("").endsWith("java"))
                                .forEach(ProcessHandle::destroyForcibly);
                    }
                    return true;
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was killed");
    }

    private void run(ImportWatcher watcher) throws IOException {
        new ImportProcess(ImportLimits.standard(), watcher)
                .run(folder, Container.of(folder.resolve(ImportProtocol.INPUT)));
    }
}
