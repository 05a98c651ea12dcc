/** People, roles, tokens and the audit of who did what. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.vigil.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
