/** ASAM OpenLABEL 1.0, JSON schema version 1.0.0. */
@NullMarked
package dev.vigil.exchange.internal.openlabel;

import org.jspecify.annotations.NullMarked;
