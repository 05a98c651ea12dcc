/** Parts that every page is made of. */
@NamedInterface("page")
@NullMarked
package dev.vigil.shell.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
