@NullMarked
package dev.vigil.provider.ui;

import org.jspecify.annotations.NullMarked;
