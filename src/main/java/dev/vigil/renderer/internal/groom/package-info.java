@NullMarked
package dev.vigil.renderer.internal.groom;

import org.jspecify.annotations.NullMarked;
