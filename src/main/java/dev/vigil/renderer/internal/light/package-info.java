@NullMarked
package dev.vigil.renderer.internal.light;

import org.jspecify.annotations.NullMarked;
