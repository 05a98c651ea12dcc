package dev.vigil;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Uploads go straight to disk beside the data, not to a temporary folder that may be memory. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean
    MultipartConfigElement uploads(
            @Value("${vigil.data}") Path data, @Value("${spring.servlet.multipart.max-file-size}") DataSize limit)
            throws IOException {
        var factory = new MultipartConfigFactory();
        factory.setLocation(Files.createDirectories(data.toAbsolutePath().resolve("uploads"))
                .toString());
        factory.setMaxFileSize(limit);
        factory.setMaxRequestSize(limit);
        factory.setFileSizeThreshold(DataSize.ofBytes(0));
        return factory.createMultipartConfig();
    }
}
