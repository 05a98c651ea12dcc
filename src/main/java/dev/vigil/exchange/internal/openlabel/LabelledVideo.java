package dev.vigil.exchange.internal.openlabel;

import dev.vigil.clip.Clip;
import dev.vigil.exchange.internal.ClipFacts;

/**
 * What an OpenLABEL document says of the video that its labels are of.
 *
 * @param ptsUs time of each frame in microseconds
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LabelledVideo(String name, String spectrum, String uri, long[] ptsUs) {

    static LabelledVideo of(Clip clip) {
        return new LabelledVideo(
                clip.name(), clip.spectrum(), "sha256:" + clip.master().hex(), clip.ptsUs());
    }

    static LabelledVideo of(ClipFacts clip) {
        return new LabelledVideo(clip.name(), clip.spectrum(), "sha256:" + clip.master(), clip.ptsUs());
    }
}
