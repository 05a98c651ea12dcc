/** Classic vision on grey frames: finding faces and following them. Nothing of OpenCV shows through. */
@NamedInterface("vision")
@NullMarked
package dev.vigil.media.vision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
