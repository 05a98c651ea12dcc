/** Video from models behind APIs: connections, prompts, durable operations, downloads, and labels that survive them. */
@ApplicationModule(
        allowedDependencies = {
            "scenario",
            "augmentation",
            "clip",
            "media",
            "media::vision",
            "job",
            "labeling",
            "security",
            "shell::page"
        })
@NullMarked
package dev.vigil.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
