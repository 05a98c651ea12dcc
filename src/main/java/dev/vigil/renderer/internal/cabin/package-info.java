@NullMarked
package dev.vigil.renderer.internal.cabin;

import org.jspecify.annotations.NullMarked;
