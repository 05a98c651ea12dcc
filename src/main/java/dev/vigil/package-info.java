/** Vigil: request, label, review and version driver-monitoring video. */
@NullMarked
package dev.vigil;

import org.jspecify.annotations.NullMarked;
