package dev.vigil.exchange.internal.openlabel;

import dev.vigil.exchange.internal.openlabel.Vocabulary.Kind;
import dev.vigil.labeling.LabelDocument;
import tools.jackson.core.JsonGenerator;

/** What holds for the driver on all frames: who they are, and which tracks and layers were labelled at all. */
final class DriverStatics {

    private final JsonGenerator json;
    private final DataJson data;
    private final LabelDocument labels;

    DriverStatics(JsonGenerator json, DataJson data, LabelDocument labels) {
        this.json = json;
        this.data = data;
        this.labels = labels;
    }

    void write() {
        json.writeObjectPropertyStart("object_data");
        json.writeArrayPropertyStart("boolean");
        labels.subject().forEach((name, value) -> {
            if (value instanceof Boolean flag) {
                data.bool(Vocabulary.SUBJECT + name, flag);
            }
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("num");
        labels.subject().forEach((name, value) -> {
            if (value instanceof Number number) {
                data.number(Vocabulary.SUBJECT + name, number.doubleValue());
            }
        });
        labels.points().forEach((name, track) -> data.number(Kind.POINTS.of(name, "count"), track.count()));
        labels.places().forEach((name, track) -> data.number(Kind.PLACES.of(name, "count"), track.count()));
        labels.signals().forEach((name, track) -> data.number(Kind.SIGNAL.of(name, "scale"), track.scale()));
        json.writeEndArray();
        json.writeArrayPropertyStart("text");
        labels.subject().forEach((name, value) -> {
            if (value instanceof String text) {
                data.text(Vocabulary.SUBJECT + name, text);
            }
        });
        labels.signals().forEach((name, track) -> data.text(Kind.SIGNAL.of(name, "unit"), track.unit()));
        json.writeEndArray();
        json.writeArrayPropertyStart("vec");
        data.texts(Kind.BOX.all(), labels.boxes().keySet());
        data.texts(Kind.POINTS.all(), labels.points().keySet());
        data.texts(Kind.PLACES.all(), labels.places().keySet());
        data.texts(Kind.SIGNAL.all(), labels.signals().keySet());
        data.texts(Vocabulary.LAYERS, labels.layers().keySet());
        json.writeEndArray();
        json.writeEndObject();
    }
}
