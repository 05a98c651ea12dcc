/** The request language: what a clip should show, its validation and its JSON. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.vigil.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
