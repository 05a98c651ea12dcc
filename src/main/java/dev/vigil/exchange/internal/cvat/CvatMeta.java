package dev.vigil.exchange.internal.cvat;

import dev.vigil.exchange.internal.ClipFacts;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Origin;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** Writes what a file says of its task: the video, and the labels with their attributes. */
record CvatMeta(CvatXml xml, ClipFacts facts, LabelDocument labels) {

    void write() throws XMLStreamException {
        xml.start("meta");
        xml.start("task");
        xml.text("id", facts.id());
        xml.text("name", facts.name());
        xml.text("size", facts.frameCount());
        xml.text("mode", "interpolation");
        xml.text("overlap", 0);
        xml.text("start_frame", 0);
        xml.text("stop_frame", facts.frameCount() - 1);
        xml.start("labels");
        driver();
        for (var box : labels.boxes().keySet()) {
            label(box, "rectangle");
            sureness();
            xml.end();
            xml.end();
        }
        for (var points : labels.points().keySet()) {
            skeleton(points, Ontology.skeleton(points).orElseThrow().points());
        }
        xml.end();
        xml.start("original_size");
        xml.text("width", labels.width());
        xml.text("height", labels.height());
        xml.end();
        xml.text("source", facts.file() + ".mp4");
        xml.end();
        xml.end();
    }

    private void driver() throws XMLStreamException {
        label(CvatNames.DRIVER, "rectangle");
        for (var value : labels.subject().entrySet()) {
            var type = switch (value.getValue()) {
                case Boolean flag -> "checkbox";
                case Number number -> "number";
                default -> "text";
            };
            attribute(
                    CvatNames.SUBJECT + value.getKey(),
                    false,
                    type,
                    value.getValue().toString(),
                    "");
        }
        for (var layer : labels.layers().keySet()) {
            var values = Stream.concat(
                            Stream.of(CvatNames.UNDEFINED), Ontology.layer(layer).orElseThrow().values().stream())
                    .collect(Collectors.joining("\n"));
            attribute(layer, true, "select", CvatNames.UNDEFINED, values);
        }
        xml.end();
        xml.end();
    }

    private void skeleton(String name, int count) throws XMLStreamException {
        label(name, "skeleton");
        attribute(CvatNames.ORIGIN, true, "select", Origin.HUMAN.wire(), origins());
        attribute(CvatNames.CONFIDENCE, true, "text", "1.000", "");
        xml.end();
        xml.end();
        for (int point = 0; point < count; point++) {
            label(Integer.toString(point), "points");
            attribute(CvatNames.OUT_OF_FRAME, true, "checkbox", "false", "");
            xml.end();
            xml.text("parent", name);
            xml.end();
        }
    }

    /** Begins a label and its attributes; the caller ends both. */
    private void label(String name, String type) throws XMLStreamException {
        xml.start("label");
        xml.text("name", name);
        xml.text("type", type);
        xml.start("attributes");
    }

    private void sureness() throws XMLStreamException {
        attribute(CvatNames.ORIGIN, true, "select", Origin.HUMAN.wire(), origins());
        attribute(CvatNames.CONFIDENCE, true, "text", "1.000", "");
        attribute(CvatNames.OUT_OF_FRAME, true, "checkbox", "false", "");
    }

    private static String origins() {
        return Arrays.stream(Origin.values()).map(Origin::wire).collect(Collectors.joining("\n"));
    }

    private void attribute(String name, boolean mutable, String type, String otherwise, String values)
            throws XMLStreamException {
        xml.start("attribute");
        xml.text("name", name);
        xml.text("mutable", mutable ? "True" : "False");
        xml.text("input_type", type);
        xml.text("default_value", otherwise);
        xml.text("values", values);
        xml.end();
    }
}
