/** The frame around the pages: layout, navigation, home and error views. */
@ApplicationModule(allowedDependencies = {"security"})
@NullMarked
package dev.vigil.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
