package dev.vigil.exchange.internal.openlabel;

import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.internal.Losses;
import dev.vigil.exchange.internal.Vcd;
import dev.vigil.exchange.internal.openlabel.Vocabulary.Kind;
import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.PlaceTrack;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.SignalTrack;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Reads documents of {@link OpenLabelWriter}, and of others as far as they use its names; where a value is absent the
 * labels get 0. Call once.
 */
final class OpenLabelReader {

    /** As many as stored labels may have. */
    private static final int MOST_FRAMES = 36_000;

    /** Far outside any picture or car, and far inside what an integer of 1/100 px or mm holds. */
    private static final double FARTHEST_PIXEL = 100_000;

    private static final List<String> POINT_TRACKS =
            Ontology.skeletons().stream().map(Ontology.Skeleton::name).toList();

    private final JsonNode root;
    private final String driver;
    private final NamedValues statics;
    private final int frameCount;
    private final LabelMapping mapping;
    private final Losses losses = new Losses();
    private final Set<String> read = new HashSet<>();
    private final Set<String> readStatics = new HashSet<>();

    OpenLabelReader(JsonNode document, LabelMapping mapping) {
        this.mapping = mapping;
        Vcd.refuse(document);
        root = document.path("openlabel");
        if (!Vocabulary.SCHEMA_VERSION.equals(
                root.path("metadata").path("schema_version").asString(""))) {
            throw new InvalidLabels("/openlabel/metadata/schema_version", "must be " + Vocabulary.SCHEMA_VERSION);
        }
        driver = driver(root.path("objects"));
        statics = new NamedValues(root.path("objects").path(driver).path("object_data"));
        var intervals = root.path("frame_intervals");
        int last = intervals.path(0).path("frame_end").asInt(-1);
        if (intervals.size() != 1 || intervals.path(0).path("frame_start").asInt(-1) != 0 || last < 0) {
            throw new InvalidLabels("/openlabel/frame_intervals", "must be one that spans all frames from 0 on");
        }
        if (last >= MOST_FRAMES) {
            throw new InvalidLabels("/openlabel/frame_intervals", "must span " + MOST_FRAMES + " frames at most");
        }
        frameCount = last + 1;
        for (var name : root.path("frames").propertyNames()) {
            if (!name.matches("0|[1-9]\\d{0,4}") || Integer.parseInt(name) > last) {
                throw new InvalidLabels("/openlabel/frames", "must be named 0 to " + last);
            }
        }
    }

    /** The labels; 0 x 0 pixels where the document does not say how large the video is. */
    LabelDocument read() {
        var camera = root.path("streams")
                .path(Vocabulary.STREAM)
                .path("stream_properties")
                .path("intrinsics_pinhole");
        var labels = new LabelDocument(
                frameCount,
                camera.path("width_px").asInt(0),
                camera.path("height_px").asInt(0),
                CameraJson.read(root),
                statics.withPrefix(Vocabulary.SUBJECT),
                named(Kind.BOX, Ontology.boxes(), this::box),
                named(Kind.POINTS, POINT_TRACKS, this::points),
                named(Kind.PLACES, POINT_TRACKS, this::places),
                named(Kind.SIGNAL, statics.texts(Kind.SIGNAL.all()), this::signal),
                new ActionReader(root.path("actions"), frameCount, mapping, losses)
                        .layers(statics.texts(Vocabulary.LAYERS)));
        readStatics.add("vec/" + Vocabulary.LAYERS);
        new LossSearch(root, driver, losses).run(readStatics, read);
        return labels;
    }

    /** Where the document says that the video is: {@code sha256:} and its hash as we write it. */
    String uri() {
        return root.path("streams").path(Vocabulary.STREAM).path("uri").asString("");
    }

    /** What the labels could not take over; complete after {@link #read()}. */
    Losses losses() {
        return losses;
    }

    private static String driver(JsonNode objects) {
        for (var object : objects.properties()) {
            if ("driver".equals(object.getValue().path("type").asString(""))) {
                return object.getKey();
            }
        }
        return Vocabulary.DRIVER;
    }

    private <T> SortedMap<String, T> named(Kind kind, List<String> known, Function<String, T> track) {
        var tracks = new TreeMap<String, T>();
        var listed = statics.texts(kind.all());
        readStatics.add("vec/" + kind.all());
        for (var name : known) {
            if (listed.contains(name) || stands(kind, name)) {
                tracks.put(name, track.apply(name));
                read.add(kind.type() + "/" + kind.named(name));
                read.add("boolean/" + kind.present(name));
                readStatics.add("num/" + kind.of(name, "count"));
                readStatics.add("num/" + kind.of(name, "scale"));
                readStatics.add("text/" + kind.of(name, "unit"));
            }
        }
        listed.stream().filter(name -> !tracks.containsKey(name)).forEach(name -> losses.unknown("The track", name));
        return tracks;
    }

    private boolean stands(Kind kind, String name) {
        for (int frame = 0; frame < frameCount; frame++) {
            if (!valueAt(kind, name, frame).isMissingNode()) {
                return true;
            }
        }
        return false;
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
            values[frame] = value.isNumber() ? scaled(value.asDouble(), scale, frame) : 0;
        }
        return new SignalTrack(
                statics.text(Kind.SIGNAL.of(name, "unit")),
                scale,
                values,
                track.visibility(),
                track.confidence(),
                track.origin());
    }

    private static int scaled(double value, int scale, int frame) {
        var scaled = Math.rint(value * scale);
        if (Math.abs(scaled) > Integer.MAX_VALUE) {
            throw new InvalidLabels("/openlabel/frames/" + frame, "a signal is too large for its scale");
        }
        return (int) scaled;
    }

    private PointTrack points(String name) {
        int count = Ontology.skeleton(name).orElseThrow().points();
        var track = new TrackColumns(frameCount, count);
        var xy = new int[2 * count * frameCount];
        for (int frame = 0; frame < frameCount; frame++) {
            var poly = track.take(valueAt(Kind.POINTS, name, frame), frame);
            var held = poly.path("val").size() / 2;
            var attributes = new NamedValues(poly.path("attributes"));
            List<Integer> numbers = attributes.integers(Vocabulary.POINTS_HELD);
            List<Integer> visibilities = attributes.integers(Vocabulary.VISIBILITY);
            requirePoints(frame, poly, held, numbers, visibilities);
            for (int i = 0; i < held; i++) {
                int point = numbers.isEmpty() ? i : numbers.get(i);
                track.see(point, frame, visibilities.isEmpty() ? 0 : visibilities.get(i));
                int at = 2 * (frame * count + point);
                xy[at] = hundredths(poly.path("val").path(2 * i));
                xy[at + 1] = hundredths(poly.path("val").path(2 * i + 1));
            }
        }
        return new PointTrack(count, xy, track.visibility(), track.confidence(), track.origin());
    }

    private PlaceTrack places(String name) {
        int count = Ontology.skeleton(name).orElseThrow().points();
        var track = new TrackColumns(frameCount, 1);
        var xyz = new int[3 * count * frameCount];
        for (int frame = 0; frame < frameCount; frame++) {
            var value = track.take(valueAt(Kind.PLACES, name, frame), frame).path("val");
            if (value.isArray()) {
                if (value.size() != 3 * count) {
                    throw new InvalidLabels("/openlabel/frames/" + frame, "poly3d must hold " + count + " points");
                }
                for (int i = 0; i < value.size(); i++) {
                    xyz[3 * count * frame + i] = hundredths(value.path(i));
                }
            }
        }
        return new PlaceTrack(count, xyz, track.visibility(), track.confidence(), track.origin());
    }

    private static void requirePoints(
            int frame, JsonNode poly, int held, List<Integer> numbers, List<Integer> visibilities) {
        if (held == 0) {
            return;
        }
        if (!Vocabulary.ABSOLUTE.equals(poly.path("mode").asString(""))) {
            throw new InvalidLabels("/openlabel/frames/" + frame, "poly2d must be of " + Vocabulary.ABSOLUTE);
        }
        if ((!numbers.isEmpty() && numbers.size() != held)
                || (!visibilities.isEmpty() && visibilities.size() != held)) {
            throw new InvalidLabels("/openlabel/frames/" + frame, "poly2d must say as much of each of its points");
        }
    }

    /** The value of a track on a frame, or the note that there is none. */
    private JsonNode valueAt(Kind kind, String name, int frame) {
        var data = root.path("frames")
                .path(Integer.toString(frame))
                .path("objects")
                .path(driver)
                .path("object_data");
        var value = NamedValues.find(data.path(kind.type()), kind.named(name));
        return value.isMissingNode() ? NamedValues.find(data.path("boolean"), kind.present(name)) : value;
    }

    private static int hundredths(JsonNode pixels) {
        return (int) Math.round(pixel(pixels) * 100);
    }

    private static int corner(JsonNode centre, int size) {
        return (int) ((Math.round(pixel(centre) * 200) - size) / 2);
    }

    private static double pixel(JsonNode value) {
        if (!value.isNumber() || Math.abs(value.asDouble()) > FARTHEST_PIXEL) {
            throw new InvalidLabels(
                    "/openlabel/frames",
                    "coordinates must be numbers of pixels near the picture, or of millimetres in the car");
        }
        return value.asDouble();
    }
}
