package dev.vigil.media.internal;

/**
 * The bytes of a review pack: a header of 48 bytes, the JPEGs one after the other, then {@code frameCount + 1} offsets
 * (8 bytes each) where the last is the end of the last JPEG. All numbers are big-endian.
 *
 * <p>Header: magic (8), version (4), layout ordinal (4), width (4), height (4), frame count (4), zero (12), offset of the table (8).
 */
public final class PackFormat {

    /** "VIGLPACK". */
    public static final long MAGIC = 0x5649474C5041434BL;

    public static final int VERSION = 1;
    public static final int HEADER_BYTES = 48;
    public static final int MAX_FRAMES = 1_000_000;
    public static final int MAX_JPEG_BYTES = 64 << 20;

    private PackFormat() {}
}
