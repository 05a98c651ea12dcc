package dev.vigil.exchange.internal.openlabel;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Span;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Spans as actions: one each, so that every span keeps its own confidence and origin. */
record SpanActions(List<LayerSpan> spans) {

    /** A span and the layer it is of. */
    record LayerSpan(String layer, Span span) {

        String type() {
            return layer + "/" + span.value();
        }
    }

    static SpanActions of(LabelDocument labels) {
        var spans = new ArrayList<LayerSpan>();
        labels.layers().forEach((layer, of) -> of.forEach(span -> spans.add(new LayerSpan(layer, span))));
        return new SpanActions(spans);
    }

    void write(JsonGenerator json, DataJson data) {
        for (int uid = 0; uid < spans.size(); uid++) {
            var action = spans.get(uid);
            json.writeObjectPropertyStart(Integer.toString(uid));
            json.writeStringProperty("name", action.type());
            json.writeStringProperty("type", action.type());
            json.writeStringProperty("ontology_uid", Vocabulary.ONTOLOGY);
            data.intervals(List.of(
                    new FrameInterval(action.span().start(), action.span().end())));
            json.writeObjectPropertyStart("action_data");
            data.sureness(action.span().confidence(), action.span().origin().ordinal());
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    /** Names the actions of a frame. */
    void writeActive(int frame, JsonGenerator json) {
        json.writeObjectPropertyStart("actions");
        for (int uid = 0; uid < spans.size(); uid++) {
            var span = spans.get(uid).span();
            if (span.start() <= frame && frame <= span.end()) {
                json.writeObjectPropertyStart(Integer.toString(uid));
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }
}
