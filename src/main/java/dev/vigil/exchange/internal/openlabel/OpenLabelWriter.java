package dev.vigil.exchange.internal.openlabel;

import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Track;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the labels of one clip: one object {@code driver} with its tracks frame by frame, and one action a span, typed
 * {@code layer/label}.
 *
 * <ul>
 *   <li>Boxes are {@code bbox}, centre-based, in px. Points are one {@code poly2d} a frame with absolute coordinates: 68
 *       separate points a frame would be eight times the size and say no more. Places in the head are {@code poly3d}.
 *       Signals are {@code num} in their unit.
 *   <li>Each value carries {@code confidence} (0 to 1), {@code origin} and {@code visibility} as attributes.
 *   <li>A value that is absent is left out; {@code box/face/present: false} says so on that frame.
 *   <li>Frame intervals are closed; frames count from 0.
 * </ul>
 */
final class OpenLabelWriter {

    private final JsonGenerator json;
    private final DataJson data;
    private final LabelledVideo video;
    private final LabelDocument labels;
    private final FrameWriter frames;
    private final SpanActions actions;

    OpenLabelWriter(JsonGenerator json, LabelledVideo video, LabelDocument labels) {
        this.json = json;
        this.data = new DataJson(json);
        this.video = video;
        this.labels = labels;
        this.actions = SpanActions.of(labels);
        this.frames = new FrameWriter(json, data, labels);
    }

    void write() {
        json.writeStartObject();
        json.writeObjectPropertyStart("openlabel");
        json.writeObjectPropertyStart("metadata");
        json.writeStringProperty("schema_version", Vocabulary.SCHEMA_VERSION);
        json.writeStringProperty("name", video.name());
        json.writeEndObject();
        json.writeObjectPropertyStart("ontologies");
        json.writeStringProperty(Vocabulary.ONTOLOGY, "urn:" + Ontology.VERSION.replace('/', ':'));
        json.writeEndObject();
        writeStream();
        CameraJson.writeCoordinateSystems(labels, json);
        data.intervals(wholeClip());
        json.writeObjectPropertyStart("objects");
        json.writeObjectPropertyStart(Vocabulary.DRIVER);
        writeDriver();
        json.writeEndObject();
        json.writeEndObject();
        json.writeObjectPropertyStart("actions");
        actions.write(json, data);
        json.writeEndObject();
        json.writeObjectPropertyStart("frames");
        for (int frame = 0; frame < labels.frameCount(); frame++) {
            writeFrame(frame);
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private List<FrameInterval> wholeClip() {
        return List.of(new FrameInterval(0, labels.frameCount() - 1));
    }

    private void writeStream() {
        json.writeObjectPropertyStart("streams");
        json.writeObjectPropertyStart(Vocabulary.STREAM);
        json.writeStringProperty("type", "camera");
        json.writeStringProperty("uri", video.uri());
        json.writeObjectPropertyStart("stream_properties");
        json.writeStringProperty("spectrum", video.spectrum());
        json.writeObjectPropertyStart("intrinsics_pinhole");
        json.writeNumberProperty("width_px", labels.width());
        json.writeNumberProperty("height_px", labels.height());
        CameraJson.writeLens(labels, json);
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeDriver() {
        json.writeStringProperty("name", "driver");
        json.writeStringProperty("type", "driver");
        json.writeStringProperty("ontology_uid", Vocabulary.ONTOLOGY);
        data.intervals(wholeClip());
        new DriverStatics(json, data, labels).write();
        json.writeObjectPropertyStart("object_data_pointers");
        labels.boxes().forEach((name, track) -> pointers(Vocabulary.Kind.BOX, name, track));
        labels.points().forEach((name, track) -> pointers(Vocabulary.Kind.POINTS, name, track));
        labels.places().forEach((name, track) -> pointers(Vocabulary.Kind.PLACES, name, track));
        labels.signals().forEach((name, track) -> pointers(Vocabulary.Kind.SIGNAL, name, track));
        json.writeEndObject();
    }

    private void pointers(Vocabulary.Kind kind, String name, Track track) {
        pointer(
                kind.named(name),
                kind.type(),
                FrameInterval.where(labels.frameCount(), f -> TrackPresence.present(track, f)));
        pointer(
                kind.present(name),
                "boolean",
                FrameInterval.where(labels.frameCount(), f -> !TrackPresence.present(track, f)));
    }

    private void pointer(String name, String type, List<FrameInterval> where) {
        if (where.isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("type", type);
        data.intervals(where);
        json.writeObjectPropertyStart("attribute_pointers");
        json.writeStringProperty(Vocabulary.CONFIDENCE, "num");
        json.writeStringProperty(Vocabulary.ORIGIN, "text");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeFrame(int frame) {
        json.writeObjectPropertyStart(Integer.toString(frame));
        json.writeObjectPropertyStart("frame_properties");
        json.writeName("timestamp");
        data.decimal(video.ptsUs()[frame] / 1e6);
        json.writeEndObject();
        json.writeObjectPropertyStart("objects");
        json.writeObjectPropertyStart(Vocabulary.DRIVER);
        frames.write(frame);
        json.writeEndObject();
        json.writeEndObject();
        actions.writeActive(frame, json);
        json.writeEndObject();
    }
}
