package dev.vigil.exchange.internal;

import dev.vigil.exchange.ExportedClip;
import dev.vigil.exchange.VideoShape;

/**
 * What archives say of a clip.
 *
 * @param file the name of its files, without a dot and unique within the archive
 * @param split {@code train}, {@code val} or {@code test}
 * @param ptsUs time of each frame in microseconds
 * @param master SHA-256 of the lossless video
 * @param revision number of the approved labels within the clip
 * @param labelsSha256 of their canonical JSON
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ClipFacts(
        long id,
        String file,
        String name,
        String subject,
        String spectrum,
        String generator,
        long leakGroup,
        String split,
        int width,
        int height,
        double framesPerSecond,
        long[] ptsUs,
        String master,
        int revision,
        String labelsSha256) {

    static ClipFacts of(ExportedClip exported) {
        var clip = exported.clip();
        return new ClipFacts(
                clip.id(),
                exported.fileName(),
                clip.name(),
                clip.subject(),
                clip.spectrum(),
                clip.generator(),
                clip.leakGroupId(),
                exported.split().term(),
                clip.width(),
                clip.height(),
                clip.framesPerSecond(),
                clip.ptsUs(),
                clip.master().hex(),
                exported.revision().no(),
                exported.revision().sha256());
    }

    public int frameCount() {
        return ptsUs.length;
    }

    public VideoShape shape() {
        return new VideoShape(frameCount(), width, height);
    }

    /** Length in seconds, the last frame shown for one nominal frame time. */
    public double seconds() {
        return ptsUs[ptsUs.length - 1] / 1e6 + 1 / framesPerSecond;
    }
}
