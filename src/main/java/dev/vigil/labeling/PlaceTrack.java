package dev.vigil.labeling;

/**
 * Where in the head a fixed number of points are on each frame. The head's frame turns with the signals
 * {@code head_yaw}, {@code head_pitch} and {@code head_roll} about {@code head_x_mm}, {@code head_y_mm} and
 * {@code head_z_mm} in the car: there points that no muscle moves stand still, and cost nothing to store.
 *
 * @param count points a frame
 * @param xyz three integers a point, frame after frame, in 1/100 mm: x to the driver's left, y up, z ahead
 * @param visibility one a frame: absent where no place is known; whether a point is seen is told with its pixels
 */
public record PlaceTrack(int count, int[] xyz, byte[] visibility, short[] confidence, byte[] origin) implements Track {}
