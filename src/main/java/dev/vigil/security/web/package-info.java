@NullMarked
package dev.vigil.security.web;

import org.jspecify.annotations.NullMarked;
