/** Labels: the ontology, the document, append-only revisions, and the auto-labellers. */
@ApplicationModule(
        allowedDependencies = {"scenario", "clip", "media", "media::vision", "job", "security", "shell::page"})
@NullMarked
package dev.vigil.labeling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
