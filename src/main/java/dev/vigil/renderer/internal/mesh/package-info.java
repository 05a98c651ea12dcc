@NullMarked
package dev.vigil.renderer.internal.mesh;

import org.jspecify.annotations.NullMarked;
