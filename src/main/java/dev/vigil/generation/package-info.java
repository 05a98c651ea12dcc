/** Turns a request into clips: the procedural renderer and the import of a file of one's own. */
@ApplicationModule(
        allowedDependencies = {
            "scenario",
            "renderer",
            "provider",
            "provider::order",
            "clip",
            "media",
            "media::vision",
            "job",
            "labeling",
            "security",
            "shell::page"
        })
@NullMarked
package dev.vigil.generation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
