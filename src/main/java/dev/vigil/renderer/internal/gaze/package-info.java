@NullMarked
package dev.vigil.renderer.internal.gaze;

import org.jspecify.annotations.NullMarked;
