/** The clip: immutable media, its frame table, provenance, subject, and the stage it has reached. */
@ApplicationModule(allowedDependencies = {"media", "security", "shell::page"})
@NullMarked
package dev.vigil.clip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
