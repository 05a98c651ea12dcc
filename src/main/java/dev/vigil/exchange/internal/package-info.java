/** What formats share. */
@NullMarked
package dev.vigil.exchange.internal;

import org.jspecify.annotations.NullMarked;
