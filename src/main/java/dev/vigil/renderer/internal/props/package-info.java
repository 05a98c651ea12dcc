@NullMarked
package dev.vigil.renderer.internal.props;

import org.jspecify.annotations.NullMarked;
