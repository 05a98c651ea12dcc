@NullMarked
package dev.vigil.renderer.internal.sensor;

import org.jspecify.annotations.NullMarked;
