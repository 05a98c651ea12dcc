/** Bytes and frames: the content-addressed store, the renditions of a clip, hostile video decoded in a child JVM. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.vigil.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
