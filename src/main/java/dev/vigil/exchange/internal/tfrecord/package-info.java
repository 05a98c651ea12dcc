/** TFRecord: frames as {@code tf.Example}. */
@NullMarked
package dev.vigil.exchange.internal.tfrecord;

import org.jspecify.annotations.NullMarked;
