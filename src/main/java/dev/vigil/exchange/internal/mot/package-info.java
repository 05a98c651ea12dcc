/** MOTChallenge: boxes of tracks as lines of numbers. */
@NullMarked
package dev.vigil.exchange.internal.mot;

import org.jspecify.annotations.NullMarked;
