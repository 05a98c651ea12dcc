/** Editing videos over REST. */
@NullMarked
package dev.vigil.augmentation.web;

import org.jspecify.annotations.NullMarked;
