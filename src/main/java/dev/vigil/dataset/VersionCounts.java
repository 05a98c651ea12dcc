package dev.vigil.dataset;

/**
 * How much a version holds, or, as a difference, how much more than another.
 *
 * @param subjects different people seen
 */
public record VersionCounts(long clips, long subjects, long frames, double seconds) {

    /** Of no version at all. */
    public static final VersionCounts NONE = new VersionCounts(0, 0, 0, 0);

    VersionCounts plus(VersionCounts other) {
        return new VersionCounts(
                clips + other.clips, subjects + other.subjects, frames + other.frames, seconds + other.seconds);
    }

    /** How much more this is. */
    public VersionCounts minus(VersionCounts other) {
        return new VersionCounts(
                clips - other.clips, subjects - other.subjects, frames - other.frames, seconds - other.seconds);
    }
}
