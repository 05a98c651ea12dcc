package dev.vigil.exchange.internal.archive;

/**
 * How much an archive may unpack to.
 *
 * @param maxBytes of the archive itself
 * @param maxEntries files and folders
 * @param maxEntryBytes of one file
 * @param maxTotalBytes of all files
 * @param maxRatio bytes of an archive's files to bytes of the archive; text of labels compresses well, bombs beyond that
 */
public record ArchiveLimits(long maxBytes, int maxEntries, long maxEntryBytes, long maxTotalBytes, int maxRatio) {

    /** Less is never weighed: a few kilobytes may well be of blank pages. */
    static final long UNWEIGHED_BYTES = 1 << 20;

    public ArchiveLimits {
        if (Math.min(maxBytes, Math.min(maxEntryBytes, maxTotalBytes)) < 1 || Math.min(maxEntries, maxRatio) < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** 512 MB that unpack to 2 GB in 500,000 files, none larger than 256 MB, compressed 200 times at most. */
    public static ArchiveLimits standard() {
        return new ArchiveLimits(512L << 20, 500_000, 256L << 20, 2L << 30, 200);
    }
}
