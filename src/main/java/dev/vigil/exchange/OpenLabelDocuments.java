package dev.vigil.exchange;

import dev.vigil.clip.Clip;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import java.io.OutputStream;

/** Labels of one clip as an ASAM OpenLABEL 1.0 document and back. */
public interface OpenLabelDocuments {

    /** The labels as JSON text. */
    String write(Clip clip, LabelDocument labels);

    /** The labels as UTF-8 JSON; leaves the stream open. */
    void write(Clip clip, LabelDocument labels, OutputStream out);

    /**
     * Reads a document that {@link #write} made, or another as far as it uses the same names.
     *
     * @param json UTF-8
     * @throws InvalidLabels naming the faults by JSON pointer
     */
    default ForeignLabels read(byte[] json) {
        var read = read(json, LabelMapping.NONE);
        if (!read.faults().isEmpty()) {
            throw new InvalidLabels(read.faults());
        }
        return read;
    }

    /** As {@link #read(byte[])}, with names mapped, and with the faults beside the labels. */
    ForeignLabels read(byte[] json, LabelMapping mapping);
}
