/** Archives of others, unpacked within limits. */
@NullMarked
package dev.vigil.exchange.internal.archive;

import org.jspecify.annotations.NullMarked;
