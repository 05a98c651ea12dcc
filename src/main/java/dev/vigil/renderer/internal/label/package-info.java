@NullMarked
package dev.vigil.renderer.internal.label;

import org.jspecify.annotations.NullMarked;
