package dev.vigil.labeling;

/**
 * A fixed number of points a frame.
 *
 * @param count points a frame
 * @param xy two integers a point, frame after frame, in 1/100 px
 * @param visibility point-major: all frames of point 0, then of point 1
 */
public record PointTrack(int count, int[] xy, byte[] visibility, short[] confidence, byte[] origin) implements Track {}
