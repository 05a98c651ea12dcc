@NullMarked
package dev.vigil.database.internal;

import org.jspecify.annotations.NullMarked;
