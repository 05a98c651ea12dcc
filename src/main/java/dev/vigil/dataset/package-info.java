/** Versioned datasets: membership as changes, freeze under a Merkle root, verification. */
@ApplicationModule(
        allowedDependencies = {"labeling", "scenario", "review", "clip", "media", "job", "security", "shell::page"})
@NullMarked
package dev.vigil.dataset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
