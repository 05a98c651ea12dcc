/** Datumaro JSON: boxes, points and labels by picture. */
@NullMarked
package dev.vigil.exchange.internal.datumaro;

import org.jspecify.annotations.NullMarked;
