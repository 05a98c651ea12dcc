package dev.vigil.labeling;

/**
 * One number a frame.
 *
 * @param unit {@code deg}, {@code ratio} or {@code mm}
 * @param scale the integer of value 1
 * @param values value times scale, rounded
 */
public record SignalTrack(String unit, int scale, int[] values, byte[] visibility, short[] confidence, byte[] origin)
        implements Track {

    /** The value of a frame in its unit. */
    public double value(int frame) {
        return (double) values[frame] / scale;
    }
}
