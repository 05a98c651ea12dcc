@NullMarked
package dev.vigil.renderer.internal.math;

import org.jspecify.annotations.NullMarked;
