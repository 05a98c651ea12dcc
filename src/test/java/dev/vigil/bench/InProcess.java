package dev.vigil.bench;

import dev.vigil.Application;
import dev.vigil.RunningServer;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application within the benchmark's own process, where its parts can be called. */
final class InProcess {

    private InProcess() {}

    static ConfigurableApplicationContext start(Path folder) {
        return new SpringApplicationBuilder(Application.class)
                .run(
                        "--vigil.data=" + folder,
                        "--vigil.admin-password=" + RunningServer.PASSWORD,
                        "--server.port=0",
                        "--spring.datasource.url=");
    }
}
