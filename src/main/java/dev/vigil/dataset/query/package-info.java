/** The language in which people choose clips: typed conditions, read from text and asked of the database with bound values. */
@NullMarked
package dev.vigil.dataset.query;

import org.jspecify.annotations.NullMarked;
