package dev.vigil.media.internal;

import dev.vigil.media.MediaStore;
import dev.vigil.media.VideoImports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    /** Longer than any work takes: what is older was left by a server that was killed. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    @Bean
    MediaStore mediaStore(@Value("${vigil.data:data}") String data, Clock clock) throws IOException {
        var store = new FolderMediaStore(Path.of(data, "media"));
        store.removeWorkBefore(clock.instant().minus(ABANDONED));
        return store;
    }

    @Bean
    VideoImports videoImports(MediaStore store) {
        return new ChildVideoImports(store);
    }
}
