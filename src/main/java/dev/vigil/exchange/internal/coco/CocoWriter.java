package dev.vigil.exchange.internal.coco;

import dev.vigil.exchange.internal.ClipFacts;
import dev.vigil.exchange.internal.FrameNames;
import dev.vigil.exchange.internal.LabelledVersion;
import dev.vigil.exchange.internal.Numbers;
import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.Track;
import dev.vigil.labeling.Visibility;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes all clips as one document: videos, then images, then annotations, each by one walk through the clips. Call once. */
final class CocoWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final LabelledVersion version;
    private long imageId;
    private long annotationId;

    CocoWriter(LabelledVersion version) {
        this.version = version;
    }

    void write(OutputStream out) throws IOException {
        try (var json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("info");
            json.writeStringProperty("description", version.dataset());
            json.writeStringProperty("version", version.version());
            json.writeEndObject();
            json.writeArrayPropertyStart("licenses");
            json.writeEndArray();
            Categories.write(json);
            json.writeArrayPropertyStart("videos");
            version.each(clip -> video(json, clip.facts()));
            json.writeEndArray();
            json.writeArrayPropertyStart("images");
            version.each(clip -> images(json, clip.facts()));
            json.writeEndArray();
            imageId = 0;
            json.writeArrayPropertyStart("annotations");
            version.each(clip -> annotations(json, clip.labels()));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void video(JsonGenerator json, ClipFacts clip) {
        json.writeStartObject();
        json.writeNumberProperty("id", clip.id());
        json.writeStringProperty("name", clip.file());
        json.writeNumberProperty("width", clip.width());
        json.writeNumberProperty("height", clip.height());
        json.writeNumberProperty("length", clip.frameCount());
        json.writeEndObject();
    }

    private void images(JsonGenerator json, ClipFacts clip) {
        for (int frame = 0; frame < clip.frameCount(); frame++) {
            json.writeStartObject();
            json.writeNumberProperty("id", ++imageId);
            json.writeNumberProperty("width", clip.width());
            json.writeNumberProperty("height", clip.height());
            json.writeStringProperty("file_name", FrameNames.of(clip, frame) + ".jpg");
            json.writeNumberProperty("video_id", clip.id());
            json.writeNumberProperty("frame_index", frame);
            json.writeEndObject();
        }
    }

    private void annotations(JsonGenerator json, LabelDocument labels) {
        for (int frame = 0; frame < labels.frameCount(); frame++) {
            imageId++;
            for (var box : labels.boxes().entrySet()) {
                box(json, box.getKey(), box.getValue(), frame);
            }
            for (var points : labels.points().entrySet()) {
                points(json, points.getKey(), points.getValue(), frame, labels.frameCount());
            }
        }
    }

    private void box(JsonGenerator json, String name, BoxTrack track, int frame) {
        int seen = track.visibility()[frame];
        if (seen > Visibility.OCCLUDED.ordinal()) {
            return;
        }
        int at = 4 * frame;
        var xywh = track.xywh();
        begin(json, Categories.ofBox(name), xywh[at], xywh[at + 1], xywh[at + 2], xywh[at + 3]);
        sureness(json, track, frame);
        json.writeBooleanProperty("occluded", seen == Visibility.OCCLUDED.ordinal());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void points(JsonGenerator json, String name, PointTrack track, int frame, int frames) {
        var extent = new Extent();
        for (int point = 0; point < track.count(); point++) {
            if (value(track, point, frame, frames) > 0) {
                int at = 2 * (frame * track.count() + point);
                extent.add(track.xy()[at], track.xy()[at + 1]);
            }
        }
        if (extent.points == 0) {
            return;
        }
        begin(
                json,
                Categories.ofSkeleton(name),
                extent.left,
                extent.top,
                (long) extent.right - extent.left,
                (long) extent.bottom - extent.top);
        json.writeNumberProperty("num_keypoints", extent.points);
        json.writeArrayPropertyStart("keypoints");
        for (int point = 0; point < track.count(); point++) {
            int seen = value(track, point, frame, frames);
            int at = 2 * (frame * track.count() + point);
            pixels(json, seen == 0 ? 0 : track.xy()[at]);
            pixels(json, seen == 0 ? 0 : track.xy()[at + 1]);
            json.writeNumber(seen);
        }
        json.writeEndArray();
        sureness(json, track, frame);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** COCO's v: 2 to be seen, 1 hidden by something, 0 not labelled. */
    private static int value(PointTrack track, int point, int frame, int frames) {
        return Math.max(0, 2 - track.visibility()[point * frames + frame]);
    }

    private void begin(JsonGenerator json, int category, long x, long y, long w, long h) {
        json.writeStartObject();
        json.writeNumberProperty("id", ++annotationId);
        json.writeNumberProperty("image_id", imageId);
        json.writeNumberProperty("category_id", category);
        json.writeNumberProperty("iscrowd", 0);
        json.writeArrayPropertyStart("bbox");
        pixels(json, x);
        pixels(json, y);
        pixels(json, w);
        pixels(json, h);
        json.writeEndArray();
        json.writeName("area");
        json.writeNumber(BigDecimal.valueOf(w * h, 4));
    }

    /** Leaves the attributes open. */
    private static void sureness(JsonGenerator json, Track track, int frame) {
        json.writeName("score");
        json.writeNumber(new BigDecimal(Numbers.share(track.confidence()[frame])));
        json.writeObjectPropertyStart("attributes");
        json.writeStringProperty("origin", Origin.values()[track.origin()[frame]].wire());
    }

    private static void pixels(JsonGenerator json, long hundredths) {
        json.writeNumber(BigDecimal.valueOf(hundredths, 2));
    }

    /** Where the points of a frame lie. */
    private static final class Extent {
        private int points;
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right = Integer.MIN_VALUE;
        private int bottom = Integer.MIN_VALUE;

        void add(int x, int y) {
            points++;
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
        }
    }
}
