package dev.vigil.exchange;

import dev.vigil.clip.Clip;
import dev.vigil.clip.Clips;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.LabelImport;
import dev.vigil.labeling.LabelJson;
import dev.vigil.labeling.LabelRevision;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes labels from elsewhere over into a revision of the clip they are of. */
@Service
public class Imports {

    private static final String OUR_URI = "sha256:";

    /**
     * A revision that was made from a document.
     *
     * @param warnings what the document holds and the revision does not, a sentence each
     */
    public record Imported(LabelRevision revision, List<String> warnings) {}

    private final Clips clips;
    private final OpenLabelDocuments documents;
    private final LabelJson json;
    private final LabelImport labels;

    Imports(Clips clips, OpenLabelDocuments documents, LabelJson json, LabelImport labels) {
        this.clips = clips;
        this.documents = documents;
        this.json = json;
        this.labels = labels;
    }

    /**
     * Imports an ASAM OpenLABEL 1.0 document.
     *
     * @param clipId the clip where the document does not name its master by hash, or in place of it
     * @throws InvalidLabels where the document is faulty or names no clip of ours
     */
    public Imported openLabel(byte[] document, @Nullable Long clipId, String author) {
        var foreign = documents.read(document);
        var clip = clipId == null ? named(foreign.videoUri()) : clip(clipId);
        // written and read again, so that nothing gets past the rules that all labels are stored by
        var checked = json.read(json.write(sized(foreign.labels(), clip)));
        return new Imported(labels.add(clip.id(), checked, author), foreign.losses());
    }

    private Clip clip(long id) {
        return clips.findById(id).orElseThrow(() -> new NoSuchElementException("There is no clip " + id + "."));
    }

    private Clip named(String uri) {
        if (!uri.startsWith(OUR_URI)) {
            throw new InvalidLabels(
                    "/openlabel/streams/camera/uri",
                    "must be " + OUR_URI
                            + " and the hash of a clip's master; else name the clip by the parameter clip");
        }
        return clips.findByMaster(uri.substring(OUR_URI.length()))
                .orElseThrow(() -> new InvalidLabels(
                        "/openlabel/streams/camera/uri",
                        "no clip has this master; name one by the parameter clip where it is another encoding"));
    }

    static LabelDocument sized(LabelDocument labels, Clip clip) {
        boolean stated = labels.width() != 0 || labels.height() != 0;
        return stated ? labels : labels.withSize(clip.width(), clip.height());
    }
}
