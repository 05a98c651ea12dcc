/** Formats: one class family each, reader and writer side by side. */
@ApplicationModule(allowedDependencies = {"dataset", "labeling", "clip", "media", "job", "security", "shell::page"})
@NullMarked
package dev.vigil.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
