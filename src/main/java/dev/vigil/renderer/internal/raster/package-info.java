@NullMarked
package dev.vigil.renderer.internal.raster;

import org.jspecify.annotations.NullMarked;
