@NullMarked
package dev.vigil.provider.internal;

import org.jspecify.annotations.NullMarked;
