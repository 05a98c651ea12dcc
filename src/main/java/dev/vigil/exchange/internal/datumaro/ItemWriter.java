package dev.vigil.exchange.internal.datumaro;

import dev.vigil.exchange.internal.ClipFacts;
import dev.vigil.exchange.internal.FrameNames;
import dev.vigil.exchange.internal.LabelledClip;
import dev.vigil.exchange.internal.Numbers;
import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;

/** Writes the frames of one clip as items. */
final class ItemWriter {

    private final JsonGenerator json;
    private final ClipFacts facts;
    private final LabelDocument labels;
    private int id;

    ItemWriter(JsonGenerator json, LabelledClip clip) {
        this.json = json;
        this.facts = clip.facts();
        this.labels = clip.labels();
    }

    void write() {
        for (int frame = 0; frame < labels.frameCount(); frame++) {
            id = 0;
            json.writeStartObject();
            json.writeStringProperty("id", FrameNames.of(facts, frame));
            json.writeObjectPropertyStart("attr");
            json.writeNumberProperty("frame", frame);
            json.writeEndObject();
            json.writeArrayPropertyStart("annotations");
            int at = frame;
            labels.boxes().forEach((name, track) -> box(name, track, at));
            labels.points().forEach((name, track) -> points(name, track, at));
            labels.layers()
                    .forEach((layer, spans) -> spans.stream()
                            .filter(span -> span.start() <= at && at <= span.end())
                            .forEach(span -> label(layer, span)));
            json.writeEndArray();
            json.writeObjectPropertyStart("image");
            json.writeStringProperty("path", FrameNames.of(facts, frame) + ".jpg");
            json.writeArrayPropertyStart("size");
            json.writeNumber(facts.height());
            json.writeNumber(facts.width());
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void box(String name, BoxTrack track, int frame) {
        int seen = track.visibility()[frame];
        if (seen > Visibility.OCCLUDED.ordinal()) {
            return;
        }
        begin("bbox", name, track.confidence()[frame], track.origin()[frame]);
        json.writeNumberProperty("track_id", DatumaroLabels.id(name));
        json.writeBooleanProperty("occluded", seen == Visibility.OCCLUDED.ordinal());
        json.writeEndObject();
        json.writeArrayPropertyStart("bbox");
        for (int i = 0; i < 4; i++) {
            pixels(track.xywh()[4 * frame + i]);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void points(String name, PointTrack track, int frame) {
        boolean any = false;
        for (int point = 0; point < track.count(); point++) {
            any |= value(track, point, frame) > 0;
        }
        if (!any) {
            return;
        }
        begin("points", name, track.confidence()[frame], track.origin()[frame]);
        json.writeNumberProperty("track_id", DatumaroLabels.id(name));
        json.writeEndObject();
        json.writeArrayPropertyStart("points");
        for (int point = 0; point < track.count(); point++) {
            int at = 2 * (frame * track.count() + point);
            boolean there = value(track, point, frame) > 0;
            pixels(there ? track.xy()[at] : 0);
            pixels(there ? track.xy()[at + 1] : 0);
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("visibility");
        for (int point = 0; point < track.count(); point++) {
            json.writeNumber(value(track, point, frame));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private int value(PointTrack track, int point, int frame) {
        return Math.max(0, 2 - track.visibility()[point * labels.frameCount() + frame]);
    }

    private void label(String layer, Span span) {
        begin(
                "label",
                layer + "/" + span.value(),
                span.confidence(),
                span.origin().ordinal());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Leaves the attributes open. */
    private void begin(String type, String label, int confidence, int origin) {
        json.writeStartObject();
        json.writeNumberProperty("id", id++);
        json.writeStringProperty("type", type);
        json.writeNumberProperty("group", 0);
        json.writeNumberProperty("label_id", DatumaroLabels.id(label));
        json.writeNumberProperty("z_order", 0);
        json.writeObjectPropertyStart("attributes");
        json.writeName("confidence");
        json.writeNumber(new BigDecimal(Numbers.share(confidence)));
        json.writeStringProperty("origin", Origin.values()[origin].wire());
    }

    private void pixels(long hundredths) {
        json.writeNumber(BigDecimal.valueOf(hundredths, 2));
    }
}
