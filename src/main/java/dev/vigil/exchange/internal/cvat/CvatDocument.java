package dev.vigil.exchange.internal.cvat;

import dev.vigil.exchange.ForeignLabels;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.internal.ForeignTracks;
import dev.vigil.exchange.internal.Losses;
import dev.vigil.exchange.internal.SafeXml;
import dev.vigil.exchange.internal.VersionIndex;
import dev.vigil.labeling.InvalidLabels;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One XML as it is read, front to back. Call once. */
final class CvatDocument {

    private final XMLStreamReader xml;
    private final String file;
    private final VersionIndex index;
    private final LabelMapping mapping;
    private final Losses losses;
    private int trackNo;
    private final Map<String, String> meta = new HashMap<>();
    private final Map<String, String> driverTypes = new HashMap<>();
    private String label = "";
    private String attribute = "";

    CvatDocument(XMLStreamReader xml, String file, VersionIndex index, LabelMapping mapping, Losses losses) {
        this.xml = xml;
        this.file = file;
        this.index = index;
        this.mapping = mapping;
        this.losses = losses;
    }

    ForeignLabels read() throws XMLStreamException {
        @Nullable ForeignTracks tracks = null;
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                var name = xml.getLocalName();
                if (depth == 1 && !name.equals("annotations")) {
                    throw new InvalidLabels("/" + name, "must be annotations");
                }
                if (depth == 2) {
                    switch (name) {
                        case "version" -> requireVersion();
                        case "meta" -> meta();
                        case "track" -> {
                            tracks = tracks == null ? begin() : tracks;
                            new CvatTrack(
                                            xml,
                                            "/annotations/track[%d]".formatted(++trackNo),
                                            tracks,
                                            driverTypes,
                                            losses)
                                    .read();
                        }
                        case "image" ->
                            throw new InvalidLabels(
                                    "/annotations/image", "is CVAT for images; export the task as CVAT for video 1.1");
                        default -> {
                            losses.add("The element", name);
                            SafeXml.skip(xml);
                        }
                    }
                    depth--;
                }
            }
        }
        return (tracks == null ? begin() : tracks).labels();
    }

    private void requireVersion() throws XMLStreamException {
        var version = xml.getElementText().strip();
        if (!version.equals(CvatNames.VERSION)) {
            throw new InvalidLabels("/annotations/version", "must be " + CvatNames.VERSION + ", not " + version);
        }
    }

    /** Notes what the video is like, and the types of the driver's attributes. */
    private void meta() throws XMLStreamException {
        var path = new ArrayDeque<String>();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.push(xml.getLocalName());
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    path.poll();
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (!xml.isWhiteSpace()) {
                        var last = path.isEmpty() ? "" : path.pop();
                        note(
                                path.isEmpty() ? "" : path.getFirst(),
                                last,
                                xml.getText().strip());
                        path.push(last);
                    }
                }
                default -> {}
            }
        }
    }

    private void note(String parent, String name, String text) {
        switch (parent + "/" + name) {
            case "label/name" -> label = text;
            case "attribute/name" -> attribute = text;
            case "attribute/input_type" -> {
                if (label.equals(CvatNames.DRIVER)) {
                    driverTypes.put(attribute, text);
                }
            }
            case "task/size",
                    "job/size",
                    "original_size/width",
                    "original_size/height",
                    "task/source",
                    "meta/source",
                    "job/source" -> meta.putIfAbsent(name, text);
            default -> {}
        }
    }

    private ForeignTracks begin() {
        var source = meta.getOrDefault("source", file);
        var video = source.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return new ForeignTracks(
                index.uri(video),
                VersionIndex.shape("/annotations/meta", number("size"), number("width"), number("height")),
                mapping,
                losses);
    }

    private int number(String name) {
        try {
            return Integer.parseInt(meta.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            throw new InvalidLabels("/annotations/meta", "must state the " + name + " of the video as a whole number");
        }
    }
}
