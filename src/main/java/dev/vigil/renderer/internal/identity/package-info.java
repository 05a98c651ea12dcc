@NullMarked
package dev.vigil.renderer.internal.identity;

import org.jspecify.annotations.NullMarked;
