package dev.vigil.exchange.internal.coco;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** One COCO document as it is read. */
final class CocoDocument {

    /** A picture of a video. */
    private record Image(String video, int frame, int width, int height) {}

    /** @param path where it stands in the file */
    private record Annotation(String path, JsonNode json) {}

    private final JsonNode root;
    private final VersionIndex index;
    private final LabelMapping mapping;
    private final Map<Long, String> categories = new HashMap<>();
    private final Map<Long, Image> images = new HashMap<>();
    private final Map<Long, List<Annotation>> annotations = new HashMap<>();
    private final Losses general = new Losses();

    CocoDocument(JsonNode root, VersionIndex index, LabelMapping mapping) {
        this.root = root;
        this.index = index;
        this.mapping = mapping;
    }

    void read(Consumer<ForeignLabels> each) {
        for (var category : root.path("categories")) {
            categories.put(id(category, "id"), category.path("name").asString(""));
        }
        var videos = byVideo();
        int no = 0;
        for (var annotation : root.path("annotations")) {
            var path = "/annotations/" + no++;
            long image = id(annotation, "image_id");
            if (images.containsKey(image)) {
                annotations.computeIfAbsent(image, key -> new ArrayList<>()).add(new Annotation(path, annotation));
            } else {
                general.add(
                        "Of an image that is not in the file, the annotation",
                        annotation.path("id").toString());
            }
        }
        videos.forEach((name, ids) -> each.accept(labels(name, ids)));
    }

    /** Names of videos with the images of each. */
    private SortedMap<String, List<Long>> byVideo() {
        var names = new HashMap<Long, String>();
        for (var video : root.path("videos")) {
            names.put(id(video, "id"), video.path("name").asString(""));
        }
        var videos = new TreeMap<String, List<Long>>();
        for (var image : root.path("images")) {
            long id = id(image, "id");
            var file = image.path("file_name").asString("");
            var named = FrameNames.parse(file);
            var video = image.has("video_id") ? names.get(id(image, "video_id")) : null;
            if (video == null && named.isEmpty()) {
                general.add("Of no video and frame that its name would say, the image", file);
                continue;
            }
            int frame = image.has("frame_index")
                    ? (int) Math.min(id(image, "frame_index"), VideoShape.MOST_FRAMES)
                    : named.map(FrameNames::frame).orElse(-1);
            var of = video == null ? named.orElseThrow().video() : video;
            images.put(
                    id,
                    new Image(
                            of,
                            frame,
                            image.path("width").asInt(0),
                            image.path("height").asInt(0)));
            videos.computeIfAbsent(of, key -> new ArrayList<>()).add(id);
        }
        return videos;
    }

    private Image image(long id) {
        return Objects.requireNonNull(images.get(id));
    }

    private ForeignLabels labels(String video, List<Long> ids) {
        var losses = new Losses();
        general.sentences().forEach(losses::say);
        var tracks = new ForeignTracks(index.uri(video), shape(video, ids), mapping, losses);
        for (long id : ids) {
            for (var annotation : annotations.getOrDefault(id, List.of())) {
                losses.at(
                        annotation.path(),
                        () -> take(annotation.json(), image(id).frame(), tracks, losses));
            }
        }
        return tracks.labels();
    }

    private VideoShape shape(String video, List<Long> ids) {
        var known = index.find(video);
        if (known.isPresent()) {
            return known.get();
        }
        int last = ids.stream().mapToInt(id -> image(id).frame()).max().orElse(0);
        var first = image(ids.getFirst());
        return VersionIndex.shape("/images", last + 1, first.width(), first.height());
    }

    private void take(JsonNode annotation, int frame, ForeignTracks tracks, Losses losses) {
        var label = categories.get(id(annotation, "category_id"));
        if (label == null) {
            losses.add("The category", annotation.path("category_id").toString());
            return;
        }
        if (annotation.path("iscrowd").asInt(0) != 0) {
            losses.add("The crowd of", label);
            return;
        }
        var keypoints = annotation.path("keypoints");
        if (keypoints.isEmpty()) {
            box(annotation, label, frame, tracks);
        } else {
            points(annotation, keypoints, label, frame, tracks);
        }
        if (!annotation.path("segmentation").isEmpty()) {
            losses.add("The outline of", label);
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

    private static void points(JsonNode annotation, JsonNode keypoints, String label, int frame, ForeignTracks tracks) {
        if (keypoints.size() % 3 != 0) {
            throw new InvalidLabels("/keypoints", "keypoints are x, y and v in turn");
        }
        int count = keypoints.size() / 3;
        var xy = new int[2 * count];
        var seen = new Visibility[count];
        for (int point = 0; point < count; point++) {
            xy[2 * point] = pixels(keypoints.path(3 * point));
            xy[2 * point + 1] = pixels(keypoints.path(3 * point + 1));
            seen[point] = switch (keypoints.path(3 * point + 2).asInt(-1)) {
                case 0 -> Visibility.ABSENT;
                case 1 -> Visibility.OCCLUDED;
                case 2 -> Visibility.VISIBLE;
                default -> throw new InvalidLabels("/keypoints", "the v of a key point is 0, 1 or 2");
            };
        }
        tracks.points(label, frame, xy, seen, sureness(annotation));
    }

    private static Sureness sureness(JsonNode annotation) {
        var score = annotation.path("score");
        var origin = annotation.path("attributes").path("origin").asString(Origin.IMPORT.wire());
        try {
            return new Sureness(
                    score.isNumber() ? ForeignTracks.permille(score.asDouble()) : Sureness.STATED.confidence(),
                    Origin.ofWire(origin));
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

    private static long id(JsonNode node, String field) {
        var id = node.path(field);
        if (!id.isIntegralNumber() || !id.canConvertToLong() || id.asLong() < 0 || id.asLong() > 1L << 52) {
            throw new InvalidLabels("/" + field, "must be a whole number");
        }
        return id.asLong();
    }
}
