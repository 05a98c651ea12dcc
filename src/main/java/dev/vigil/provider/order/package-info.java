/** The part of a page in which an order is worded. */
@NamedInterface("order")
@NullMarked
package dev.vigil.provider.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
