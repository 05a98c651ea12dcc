/** People at work on labels: the edit log, submissions, verdicts, and the editor page. */
@ApplicationModule(
        allowedDependencies = {"labeling", "clip", "media", "media::vision", "job", "security", "shell::page"})
@NullMarked
package dev.vigil.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
