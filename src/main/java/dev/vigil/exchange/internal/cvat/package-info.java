/** CVAT for video 1.1: one XML a clip. */
@NullMarked
package dev.vigil.exchange.internal.cvat;

import org.jspecify.annotations.NullMarked;
