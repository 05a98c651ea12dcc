package dev.vigil.exchange.internal;

import dev.vigil.labeling.LabelDocument;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A clip of a version with all that a format may write of it. One thread only. */
public final class LabelledClip {

    private final ClipFacts facts;
    private final Supplier<String> document;
    private final Function<String, LabelDocument> reader;
    private final ClipMedia media;
    private @Nullable String json;
    private @Nullable LabelDocument labels;

    /**
     * @param document fetches the labels as they are stored, at most once
     * @param reader understands them
     */
    public LabelledClip(
            ClipFacts facts, Supplier<String> document, Function<String, LabelDocument> reader, ClipMedia media) {
        this.facts = facts;
        this.document = document;
        this.reader = reader;
        this.media = media;
    }

    public ClipFacts facts() {
        return facts;
    }

    public LabelDocument labels() {
        var read = labels;
        if (read == null) {
            read = reader.apply(labelsJson());
            labels = read;
        }
        return read;
    }

    /** The labels as they are stored, canonical JSON. */
    public String labelsJson() {
        var text = json;
        if (text == null) {
            text = document.get();
            json = text;
        }
        return text;
    }

    public ClipMedia media() {
        return media;
    }
}
