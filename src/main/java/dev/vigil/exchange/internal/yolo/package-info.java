/** YOLO as Ultralytics reads it: boxes, or key points, as shares of the picture. */
@NullMarked
package dev.vigil.exchange.internal.yolo;

import org.jspecify.annotations.NullMarked;
