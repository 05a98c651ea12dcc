/** How videos are edited and labels follow. */
@NullMarked
package dev.vigil.augmentation.internal;

import org.jspecify.annotations.NullMarked;
