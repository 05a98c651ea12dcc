/** Durable work on PostgreSQL: the job row is the truth, with attempt fence, progress, cancel, retry and dead letter. */
@ApplicationModule(allowedDependencies = {"security", "shell::page"})
@NullMarked
package dev.vigil.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
