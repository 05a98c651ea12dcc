/** PostgreSQL: the embedded server on the data folder, or the external one that was configured. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.vigil.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
