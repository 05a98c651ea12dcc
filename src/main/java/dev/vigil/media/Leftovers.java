package dev.vigil.media;

import dev.vigil.media.internal.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files that a killed server left: all of them where the data folder is ours alone, else those older than any work. */
@Component
public class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration LONGEST_WORK = Duration.ofDays(1);

    private final Instant before;

    Leftovers(@Value("${spring.datasource.url:}") String url, Clock clock) {
        // the embedded database has locked the folder; servers that share one elsewhere may share the folder as well
        before = url.isEmpty() ? Instant.MAX : clock.instant().minus(LONGEST_WORK);
    }

    /** Deletes what is in a folder, before any work begins. */
    public void remove(Path folder, Predicate<Path> kept) {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (!kept.test(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Folders.delete(file);
                }
            }
        } catch (IOException e) {
            // they take room and do no other harm
            log.warn("What is left in {} could not be removed", folder, e);
        }
    }
}
