@NullMarked
package dev.vigil.renderer.internal.rig;

import org.jspecify.annotations.NullMarked;
