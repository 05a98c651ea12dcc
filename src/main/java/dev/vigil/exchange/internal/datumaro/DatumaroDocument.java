package dev.vigil.exchange.internal.datumaro;

import dev.vigil.exchange.ForeignLabels;
import dev.vigil.exchange.LabelMapping;
import dev.vigil.exchange.VideoShape;
import dev.vigil.exchange.internal.ForeignTracks;
import dev.vigil.exchange.internal.ForeignTracks.Sureness;
import dev.vigil.exchange.internal.FrameNames;
import dev.vigil.exchange.internal.Losses;
import dev.vigil.exchange.internal.VersionIndex;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** One subset as it is read. */
final class DatumaroDocument {

    /** @param path where it stands in the file */
    private record Item(String path, JsonNode json) {}

    private final JsonNode root;
    private final VersionIndex index;
    private final LabelMapping mapping;
    private final List<String> labels = new ArrayList<>();
    private final Losses general = new Losses();

    DatumaroDocument(JsonNode root, VersionIndex index, LabelMapping mapping) {
        this.root = root;
        this.index = index;
        this.mapping = mapping;
        for (var label : root.at("/categories/label/labels")) {
            labels.add(label.path("name").asString(""));
        }
    }

    void read(Consumer<ForeignLabels> each) {
        var videos = new TreeMap<String, NavigableMap<Integer, Item>>();
        int no = 0;
        for (var item : root.path("items")) {
            var path = "/items/" + no++;
            var id = item.path("id").asString("");
            FrameNames.parse(id)
                    .ifPresentOrElse(
                            name -> videos.computeIfAbsent(name.video(), key -> new TreeMap<>())
                                    .put(name.frame(), new Item(path, item)),
                            () -> general.add("The item whose name says no video and frame,", id));
        }
        videos.forEach((video, items) -> each.accept(labels(video, items)));
    }

    private ForeignLabels labels(String video, NavigableMap<Integer, Item> items) {
        var losses = new Losses();
        general.sentences().forEach(losses::say);
        var tracks = new ForeignTracks(index.uri(video), shape(video, items), mapping, losses);
        items.forEach((frame, item) -> {
            int no = 0;
            for (var annotation : item.json().path("annotations")) {
                losses.at(item.path() + "/annotations/" + no++, () -> take(annotation, frame, tracks, losses));
            }
        });
        return tracks.labels();
    }

    private VideoShape shape(String video, NavigableMap<Integer, Item> items) {
        var first = items.values().iterator().next();
        var size = first.json().at("/image/size");
        return index.find(video)
                .orElseGet(() -> VersionIndex.shape(
                        "/items",
                        items.lastKey() + 1,
                        size.path(1).asInt(0),
                        size.path(0).asInt(0)));
    }

    private void take(JsonNode annotation, int frame, ForeignTracks tracks, Losses losses) {
        int id = annotation.path("label_id").asInt(-1);
        if (id < 0 || id >= labels.size()) {
            losses.add("The label number", annotation.path("label_id").toString());
            return;
        }
        var label = labels.get(id);
        switch (annotation.path("type").asString("")) {
            case "bbox" -> box(annotation, label, frame, tracks);
            case "points" -> points(annotation, label, frame, tracks);
            case "label" -> label(annotation, label, frame, tracks);
            default ->
                losses.add(
                        "Of '" + label + "', the shape", annotation.path("type").asString(""));
        }
    }

    private static void box(JsonNode annotation, String label, int frame, ForeignTracks tracks) {
        var bbox = annotation.path("bbox");
        if (bbox.size() != 4) {
            throw new InvalidLabels("/bbox", "a bbox has four numbers: left, top, width, height");
        }
        var xywh = new int[4];
        for (int i = 0; i < 4; i++) {
            xywh[i] = pixels(bbox.path(i));
        }
        var occluded = annotation.path("attributes").path("occluded").asBoolean(false);
        tracks.box(label, frame, xywh, occluded ? Visibility.OCCLUDED : Visibility.VISIBLE, sureness(annotation));
    }

    private static void points(JsonNode annotation, String label, int frame, ForeignTracks tracks) {
        var places = annotation.path("points");
        var visibility = annotation.path("visibility");
        int count = places.size() / 2;
        if (places.size() % 2 != 0 || (!visibility.isEmpty() && visibility.size() != count)) {
            throw new InvalidLabels("/points", "points are x and y in turn, with one visibility a point");
        }
        var xy = new int[2 * count];
        var seen = new Visibility[count];
        for (int point = 0; point < count; point++) {
            xy[2 * point] = pixels(places.path(2 * point));
            xy[2 * point + 1] = pixels(places.path(2 * point + 1));
            seen[point] = visibility.isEmpty()
                    ? Visibility.VISIBLE
                    : switch (visibility.path(point).asInt(-1)) {
                        case 0 -> Visibility.ABSENT;
                        case 1 -> Visibility.OCCLUDED;
                        case 2 -> Visibility.VISIBLE;
                        default -> throw new InvalidLabels("/visibility", "visibility is 0, 1 or 2");
                    };
        }
        tracks.points(label, frame, xy, seen, sureness(annotation));
    }

    private static void label(JsonNode annotation, String label, int frame, ForeignTracks tracks) {
        var words = label.split("/", 2);
        tracks.layers().frame(words[0], frame, words.length == 2 ? words[1] : "", sureness(annotation));
    }

    private static Sureness sureness(JsonNode annotation) {
        var attributes = annotation.path("attributes");
        var confidence = attributes.path("confidence");
        try {
            return new Sureness(
                    confidence.isNumber()
                            ? ForeignTracks.permille(confidence.asDouble())
                            : Sureness.STATED.confidence(),
                    Origin.ofWire(attributes.path("origin").asString(Origin.IMPORT.wire())));
        } catch (IllegalArgumentException e) {
            throw new InvalidLabels("/attributes/origin", String.valueOf(e.getMessage()));
        }
    }

    private static int pixels(JsonNode value) {
        if (!value.isNumber()) {
            throw new InvalidLabels("", "coordinates are numbers");
        }
        return ForeignTracks.hundredths(value.asDouble());
    }
}
