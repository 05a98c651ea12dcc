/** COCO: boxes and key points by picture. */
@NullMarked
package dev.vigil.exchange.internal.coco;

import org.jspecify.annotations.NullMarked;
