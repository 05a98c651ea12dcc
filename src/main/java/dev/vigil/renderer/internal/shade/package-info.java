@NullMarked
package dev.vigil.renderer.internal.shade;

import org.jspecify.annotations.NullMarked;
