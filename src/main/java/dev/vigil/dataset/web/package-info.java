/** Datasets over REST. */
@NullMarked
package dev.vigil.dataset.web;

import org.jspecify.annotations.NullMarked;
