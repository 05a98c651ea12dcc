/** WebDataset: a tar a clip, a picture and its labels a frame. */
@NullMarked
package dev.vigil.exchange.internal.webdataset;

import org.jspecify.annotations.NullMarked;
