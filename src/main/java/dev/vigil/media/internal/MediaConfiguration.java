package dev.vigil.media.internal;

import dev.vigil.media.Leftovers;
import dev.vigil.media.MediaStore;
import dev.vigil.media.VideoImports;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    @Bean
    FolderMediaStore mediaStore(@Value("${vigil.data:data}") String data) throws IOException {
        return new FolderMediaStore(Path.of(data, "media"));
    }

    /** When everything is there, the lock on the data folder above all, and nothing has begun. */
    @Bean
    SmartInitializingSingleton leftWork(FolderMediaStore store, Leftovers leftovers) {
        return () -> store.remove(leftovers);
    }

    @Bean
    VideoImports videoImports(MediaStore store) {
        return new ChildVideoImports(store);
    }
}
