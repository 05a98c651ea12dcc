/** Where FFmpeg, processes and folders are: nobody outside {@code media} sees any of it. */
@NullMarked
package dev.vigil.media.internal;

import org.jspecify.annotations.NullMarked;
