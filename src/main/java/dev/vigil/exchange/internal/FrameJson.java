package dev.vigil.exchange.internal;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Track;
import dev.vigil.labeling.Visibility;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** All that the labels say of one frame, as JSON by itself. */
public final class FrameJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ClipFacts facts;
    private final LabelDocument labels;

    public FrameJson(LabelledClip clip) {
        this.facts = clip.facts();
        this.labels = clip.labels();
    }

    /** UTF-8. */
    public byte[] of(int frame) {
        var out = new ByteArrayOutputStream();
        try (var json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("clip", facts.file());
            json.writeNumberProperty("frame", frame);
            json.writeNumberProperty("ptsUs", facts.ptsUs()[frame]);
            json.writeNumberProperty("width", facts.width());
            json.writeNumberProperty("height", facts.height());
            json.writeStringProperty("subject", facts.subject());
            json.writeStringProperty("spectrum", facts.spectrum());
            json.writeObjectPropertyStart("boxes");
            labels.boxes().forEach((name, track) -> {
                if (track.visibility()[frame] != Visibility.ABSENT.code()) {
                    begin(json, name, track, frame, track.visibility()[frame]);
                    json.writeArrayPropertyStart("xywh");
                    for (int i = 0; i < 4; i++) {
                        pixels(json, track.xywh()[4 * frame + i]);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                }
            });
            json.writeEndObject();
            points(json, frame);
            signals(json, frame);
            layers(json, frame);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void points(JsonGenerator json, int frame) {
        json.writeObjectPropertyStart("points");
        labels.points().forEach((name, track) -> {
            json.writeObjectPropertyStart(name);
            sureness(json, track, frame);
            json.writeArrayPropertyStart("xy");
            for (int i = 0; i < 2 * track.count(); i++) {
                pixels(json, track.xy()[2 * frame * track.count() + i]);
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("visibility");
            for (int point = 0; point < track.count(); point++) {
                json.writeString(word(track.visibility()[point * labels.frameCount() + frame]));
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void signals(JsonGenerator json, int frame) {
        json.writeObjectPropertyStart("signals");
        labels.signals().forEach((name, track) -> {
            if (track.visibility()[frame] != Visibility.ABSENT.code()) {
                begin(json, name, track, frame, track.visibility()[frame]);
                json.writeNumberProperty("value", track.value(frame));
                json.writeStringProperty("unit", track.unit());
                json.writeEndObject();
            }
        });
        json.writeEndObject();
    }

    private void layers(JsonGenerator json, int frame) {
        json.writeObjectPropertyStart("layers");
        labels.layers()
                .forEach((layer, spans) -> spans.stream()
                        .filter(span -> span.start() <= frame && frame <= span.end())
                        .forEach(span -> {
                            json.writeObjectPropertyStart(layer);
                            json.writeStringProperty("value", span.value());
                            json.writeStringProperty("origin", span.origin().wire());
                            share(json, span.confidence());
                            json.writeEndObject();
                        }));
        json.writeEndObject();
    }

    private static void begin(JsonGenerator json, String name, Track track, int frame, int seen) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("visibility", word(seen));
        sureness(json, track, frame);
    }

    private static void sureness(JsonGenerator json, Track track, int frame) {
        json.writeStringProperty("origin", Origin.values()[track.origin()[frame]].wire());
        share(json, track.confidence()[frame]);
    }

    private static void share(JsonGenerator json, int permille) {
        json.writeName("confidence");
        json.writeNumber(new BigDecimal(Numbers.share(permille)));
    }

    private static void pixels(JsonGenerator json, int hundredths) {
        json.writeNumber(BigDecimal.valueOf(hundredths, 2));
    }

    private static String word(int seen) {
        return Visibility.values()[seen].name().toLowerCase(Locale.ROOT);
    }
}
