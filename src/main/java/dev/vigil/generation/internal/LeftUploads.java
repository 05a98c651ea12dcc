package dev.vigil.generation.internal;

import dev.vigil.job.Jobs;
import dev.vigil.media.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Clears, before any work begins, the uploads that a killed server had begun or that nobody will import any more. */
@Component
class LeftUploads implements SmartInitializingSingleton {

    private final Incoming incoming;
    private final Jobs jobs;
    private final Leftovers leftovers;
    private final Path uploads;

    LeftUploads(Incoming incoming, Jobs jobs, Leftovers leftovers, @Value("${vigil.data}") Path data)
            throws IOException {
        this.incoming = incoming;
        this.jobs = jobs;
        this.leftovers = leftovers;
        this.uploads = Files.createDirectories(data.toAbsolutePath().resolve("uploads"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        var wanted = jobs.openKeys(ImportJob.KIND);
        incoming.remove(leftovers, wanted);
        leftovers.remove(uploads, file -> false);
    }
}
