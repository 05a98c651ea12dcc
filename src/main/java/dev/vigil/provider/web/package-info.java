@NullMarked
package dev.vigil.provider.web;

import org.jspecify.annotations.NullMarked;
