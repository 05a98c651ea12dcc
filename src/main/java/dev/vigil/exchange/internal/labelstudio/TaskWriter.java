package dev.vigil.exchange.internal.labelstudio;

import dev.vigil.exchange.internal.ClipFacts;
import dev.vigil.exchange.internal.LabelledClip;
import dev.vigil.exchange.internal.Numbers;
import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Visibility;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.core.JsonGenerator;

/** Writes the task of one clip. */
final class TaskWriter {

    private static final int DECIMALS = 8;

    private final JsonGenerator json;
    private final ClipFacts facts;
    private final LabelDocument labels;

    TaskWriter(JsonGenerator json, LabelledClip clip) {
        this.json = json;
        this.facts = clip.facts();
        this.labels = clip.labels();
    }

    void write() {
        json.writeStartObject();
        json.writeNumberProperty("id", facts.id());
        json.writeObjectPropertyStart("data");
        json.writeStringProperty("video", "video/" + facts.file() + ".mp4");
        json.writeEndObject();
        part("annotations", false);
        part("predictions", true);
        json.writeEndObject();
    }

    private void part(String name, boolean byMachine) {
        json.writeArrayPropertyStart(name);
        json.writeStartObject();
        if (byMachine) {
            json.writeStringProperty("model_version", "auto");
        }
        json.writeArrayPropertyStart("result");
        labels.boxes().forEach((box, track) -> box(box, track, byMachine));
        labels.layers().forEach((layer, spans) -> {
            for (var span : spans) {
                if ((span.origin() == Origin.AUTO) == byMachine) {
                    span(layer, span, byMachine);
                }
            }
        });
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private void box(String name, BoxTrack track, boolean byMachine) {
        boolean any = false;
        for (int frame = 0; frame < labels.frameCount(); frame++) {
            any |= belongs(track, frame, byMachine);
        }
        if (!any) {
            return;
        }
        begin("box-" + name, "box", "videorectangle");
        json.writeNumberProperty("framesCount", facts.frameCount());
        json.writeNumberProperty("duration", facts.seconds());
        json.writeArrayPropertyStart("sequence");
        for (int frame = 0; frame < labels.frameCount(); frame++) {
            if (belongs(track, frame, byMachine)) {
                keyframe(track, frame, belongs(track, frame + 1, byMachine));
            }
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("labels");
        json.writeString(name);
        json.writeEndArray();
        end();
    }

    /** Beyond the last frame nothing ends: the video does. */
    private boolean belongs(BoxTrack track, int frame, boolean byMachine) {
        if (frame >= labels.frameCount()) {
            return true;
        }
        return track.visibility()[frame] <= Visibility.OCCLUDED.ordinal()
                && (track.origin()[frame] == Origin.AUTO.ordinal()) == byMachine;
    }

    private void keyframe(BoxTrack track, int frame, boolean lasts) {
        int at = 4 * frame;
        json.writeStartObject();
        json.writeNumberProperty("frame", frame + 1);
        json.writeBooleanProperty("enabled", lasts);
        json.writeNumberProperty("rotation", 0);
        percent("x", track.xywh()[at], labels.width());
        percent("y", track.xywh()[at + 1], labels.height());
        percent("width", track.xywh()[at + 2], labels.width());
        percent("height", track.xywh()[at + 3], labels.height());
        json.writeName("time");
        json.writeNumber(BigDecimal.valueOf(facts.ptsUs()[frame], 6));
        json.writeEndObject();
    }

    /** 1/100 px divided by pixels happens to be percent. */
    private void percent(String name, int hundredths, int side) {
        json.writeName(name);
        json.writeNumber(
                BigDecimal.valueOf(hundredths).divide(BigDecimal.valueOf(side), DECIMALS, RoundingMode.HALF_EVEN));
    }

    private void span(String layer, Span span, boolean byMachine) {
        begin(layer + "-" + span.start(), layer, "timelinelabels");
        json.writeArrayPropertyStart("ranges");
        json.writeStartObject();
        json.writeNumberProperty("start", span.start() + 1);
        json.writeNumberProperty("end", span.end() + 1);
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayPropertyStart("timelinelabels");
        json.writeString(span.value());
        json.writeEndArray();
        json.writeEndObject();
        if (byMachine) {
            json.writeName("score");
            json.writeNumber(new BigDecimal(Numbers.share(span.confidence())));
        }
        json.writeEndObject();
    }

    private void begin(String id, String from, String type) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("from_name", from);
        json.writeStringProperty("to_name", "video");
        json.writeStringProperty("type", type);
        json.writeObjectPropertyStart("value");
    }

    private void end() {
        json.writeEndObject();
        json.writeEndObject();
    }
}
