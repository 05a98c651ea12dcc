/** The procedural renderer: plain JDK, no I/O, deterministic from scenario and seed. */
@ApplicationModule(allowedDependencies = {"scenario"})
@NullMarked
package dev.vigil.renderer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
