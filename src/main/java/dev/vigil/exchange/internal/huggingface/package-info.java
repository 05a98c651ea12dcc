/** Hugging Face videofolder: the videos of a split with a Parquet table of what is known of each. */
@NullMarked
package dev.vigil.exchange.internal.huggingface;

import org.jspecify.annotations.NullMarked;
