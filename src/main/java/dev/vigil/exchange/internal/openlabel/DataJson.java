package dev.vigil.exchange.internal.openlabel;

import dev.vigil.labeling.Origin;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The small pieces that OpenLABEL documents consist of. */
final class DataJson {

    private final JsonGenerator json;

    DataJson(JsonGenerator json) {
        this.json = json;
    }

    void text(String name, String value) {
        named(name);
        json.writeStringProperty("val", value);
        json.writeEndObject();
    }

    void number(String name, double value) {
        named(name);
        value(value);
        json.writeEndObject();
    }

    void bool(String name, boolean value) {
        named(name);
        json.writeBooleanProperty("val", value);
        json.writeEndObject();
    }

    void texts(String name, Collection<String> values) {
        named(name);
        json.writeArrayPropertyStart("val");
        values.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    void integers(String name, List<Integer> values) {
        named(name);
        json.writeArrayPropertyStart("val");
        values.forEach(json::writeNumber);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Begins {@code {"name": ...}}; the caller ends the object. */
    void named(String name) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
    }

    void value(double value) {
        json.writeName("val");
        decimal(value);
    }

    /** Whole numbers without a fraction: shorter, and the same number. */
    void decimal(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    /** The lists {@code num} and {@code text} that say how sure a value is and from whom. */
    void sureness(int confidence, int origin) {
        json.writeArrayPropertyStart("num");
        number(Vocabulary.CONFIDENCE, confidence / 1000.0);
        json.writeEndArray();
        json.writeArrayPropertyStart("text");
        text(Vocabulary.ORIGIN, Origin.values()[origin].wire());
    }

    void intervals(List<FrameInterval> intervals) {
        json.writeArrayPropertyStart("frame_intervals");
        for (var interval : intervals) {
            json.writeStartObject();
            json.writeNumberProperty("frame_start", interval.first());
            json.writeNumberProperty("frame_end", interval.last());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
