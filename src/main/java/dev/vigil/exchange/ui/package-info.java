/** Pages on what goes out. */
@NullMarked
package dev.vigil.exchange.ui;

import org.jspecify.annotations.NullMarked;
