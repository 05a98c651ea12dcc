package dev.vigil.labeling;

/**
 * Dense values over all frames of a clip; what kinds share: seen or not, how sure, and from whom.
 *
 * <p>Arrays are owned by the track: do not write to them.
 */
public sealed interface Track permits BoxTrack, PlaceTrack, PointTrack, SignalTrack {

    /** Codes of {@link Visibility}; one a frame, or point-major one a point and frame. */
    byte[] visibility();

    /** Per mille, one a frame. */
    short[] confidence();

    /** Codes of {@link Origin}, one a frame. */
    byte[] origin();
}
