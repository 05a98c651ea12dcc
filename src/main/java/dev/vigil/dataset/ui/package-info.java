/** The pages of datasets. */
@NullMarked
package dev.vigil.dataset.ui;

import org.jspecify.annotations.NullMarked;
