/** Frames as pictures, each a file. */
@NullMarked
package dev.vigil.exchange.internal.frames;

import org.jspecify.annotations.NullMarked;
