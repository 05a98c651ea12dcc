/** Makes clips from clips by editing the video, with labels that follow every edit. */
@ApplicationModule(
        allowedDependencies = {"clip", "media", "media::vision", "job", "labeling", "security", "shell::page"})
@NullMarked
package dev.vigil.augmentation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
