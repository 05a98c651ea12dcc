/** The page where recipes are put together and looked at. */
@NullMarked
package dev.vigil.augmentation.ui;

import org.jspecify.annotations.NullMarked;
