/** Croissant 1.1: what a dataset holds, as JSON-LD for search engines and loaders. */
@NullMarked
package dev.vigil.exchange.internal.croissant;

import org.jspecify.annotations.NullMarked;
