/** Exports over REST. */
@NullMarked
package dev.vigil.exchange.web;

import org.jspecify.annotations.NullMarked;
