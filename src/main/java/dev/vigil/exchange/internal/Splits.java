package dev.vigil.exchange.internal;

import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;

/** The parts of a version that are learned from and measured on. */
public final class Splits {

    private Splits() {}

    /** The splits that have clips. */
    public static SortedSet<String> of(LabelledVersion version) throws IOException {
        var splits = new TreeSet<String>();
        version.each(clip -> splits.add(clip.facts().split()));
        return splits;
    }

    /** The clips of one split. */
    public static LabelledVersion part(LabelledVersion version, String split) {
        return new LabelledVersion(
                version.dataset(),
                version.version(),
                version.rootHash(),
                version.ontology(),
                taker -> version.each(clip -> {
                    if (clip.facts().split().equals(split)) {
                        taker.take(clip);
                    }
                }));
    }
}
