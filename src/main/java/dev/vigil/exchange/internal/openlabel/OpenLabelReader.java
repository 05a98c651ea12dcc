package dev.vigil.exchange.internal.openlabel;

import dev.vigil.exchange.internal.openlabel.Vocabulary.Kind;
import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.SignalTrack;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads documents of {@link OpenLabelWriter}; where a value is absent the labels get 0. */
final class OpenLabelReader {

    /** As many as stored labels may have. */
    private static final int MOST_FRAMES = 36_000;

    private final JsonNode root;
    private final NamedValues statics;
    private final int frameCount;

    OpenLabelReader(JsonNode document) {
        root = document.path("openlabel");
        if (!Vocabulary.SCHEMA_VERSION.equals(
                root.path("metadata").path("schema_version").asString(""))) {
            throw new InvalidLabels("/openlabel/metadata/schema_version", "must be " + Vocabulary.SCHEMA_VERSION);
        }
        statics = new NamedValues(root.path("objects").path(Vocabulary.DRIVER).path("object_data"));
        int last = root.path("frame_intervals").path(0).path("frame_end").asInt(-1);
        if (last < 0 || last >= MOST_FRAMES || root.path("frames").size() != last + 1) {
            throw new InvalidLabels("/openlabel/frame_intervals", "must span all frames, " + MOST_FRAMES + " at most");
        }
        frameCount = last + 1;
    }

    LabelDocument read() {
        var camera = root.path("streams")
                .path(Vocabulary.STREAM)
                .path("stream_properties")
                .path("intrinsics_pinhole");
        var labels = new LabelDocument(
                frameCount,
                camera.path("width_px").asInt(),
                camera.path("height_px").asInt(),
                statics.withPrefix(Vocabulary.SUBJECT),
                named(Kind.BOX, this::box),
                named(Kind.POINTS, this::points),
                named(Kind.SIGNAL, this::signal),
                new ActionReader(root.path("actions"), frameCount).layers(statics.texts(Vocabulary.LAYERS)));
        return labels;
    }

    private <T> SortedMap<String, T> named(Kind kind, Function<String, T> read) {
        var tracks = new TreeMap<String, T>();
        for (var name : statics.texts(kind.all())) {
            tracks.put(name, read.apply(name));
        }
        return tracks;
    }

    private BoxTrack box(String name) {
        var track = new TrackColumns(frameCount, 1);
        var xywh = new int[4 * frameCount];
        for (int frame = 0; frame < frameCount; frame++) {
            var value = track.take(valueAt(Kind.BOX, name, frame), frame).path("val");
            if (value.isArray()) {
                int width = hundredths(value.path(2));
                int height = hundredths(value.path(3));
                xywh[4 * frame] = corner(value.path(0), width);
                xywh[4 * frame + 1] = corner(value.path(1), height);
                xywh[4 * frame + 2] = width;
                xywh[4 * frame + 3] = height;
            }
        }
        return new BoxTrack(xywh, track.visibility(), track.confidence(), track.origin());
    }

    private SignalTrack signal(String name) {
        var track = new TrackColumns(frameCount, 1);
        int scale = statics.integer(Kind.SIGNAL.of(name, "scale"));
        var values = new int[frameCount];
        for (int frame = 0; frame < frameCount; frame++) {
            var value = track.take(valueAt(Kind.SIGNAL, name, frame), frame).path("val");
            values[frame] = value.isNumber() ? (int) Math.round(value.asDouble() * scale) : 0;
        }
        return new SignalTrack(
                statics.text(Kind.SIGNAL.of(name, "unit")),
                scale,
                values,
                track.visibility(),
                track.confidence(),
                track.origin());
    }

    private PointTrack points(String name) {
        int count = statics.integer(Kind.POINTS.of(name, "count"));
        var track = new TrackColumns(frameCount, count);
        var xy = new int[2 * count * frameCount];
        for (int frame = 0; frame < frameCount; frame++) {
            var poly = track.take(valueAt(Kind.POINTS, name, frame), frame);
            var held = poly.path("val").size() / 2;
            var attributes = new NamedValues(poly.path("attributes"));
            List<Integer> numbers = attributes.integers(Vocabulary.POINTS_HELD);
            List<Integer> visibilities = attributes.integers(Vocabulary.VISIBILITY);
            for (int i = 0; i < held; i++) {
                int point = numbers.isEmpty() ? i : numbers.get(i);
                track.see(point, frame, visibilities.get(i));
                int at = 2 * (frame * count + point);
                xy[at] = hundredths(poly.path("val").path(2 * i));
                xy[at + 1] = hundredths(poly.path("val").path(2 * i + 1));
            }
        }
        return new PointTrack(count, xy, track.visibility(), track.confidence(), track.origin());
    }

    /** The value of a track on a frame, or the note that there is none. */
    private JsonNode valueAt(Kind kind, String name, int frame) {
        var data = root.path("frames")
                .path(Integer.toString(frame))
                .path("objects")
                .path(Vocabulary.DRIVER)
                .path("object_data");
        var value = NamedValues.find(data.path(kind.type()), name);
        return value.isMissingNode() ? NamedValues.find(data.path("boolean"), kind.present(name)) : value;
    }

    private static int hundredths(JsonNode pixels) {
        return (int) Math.round(pixels.asDouble() * 100);
    }

    private static int corner(JsonNode centre, int size) {
        return (int) ((Math.round(centre.asDouble() * 200) - size) / 2);
    }
}
