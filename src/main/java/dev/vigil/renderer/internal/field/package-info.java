@NullMarked
package dev.vigil.renderer.internal.field;

import org.jspecify.annotations.NullMarked;
