package dev.vigil.labeling;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Arbitrary label documents, the same for the same seed; absent values are 0, as they mean nothing. */
public final class LabelDocuments {

    private static final int ABSENT = 3;

    private final Random random;
    private final int frames;

    private LabelDocuments(long seed) {
        random = new Random(seed);
        frames = 1 + random.nextInt(12);
    }

    public static LabelDocument of(long seed) {
        return new LabelDocuments(seed).document();
    }

    private LabelDocument document() {
        var subject = new TreeMap<String, Object>();
        subject.put("age", random.nextInt(100));
        subject.put("glasses", random.nextBoolean());
        subject.put("gender", "male");
        subject.put("lux", random.nextInt(1000) + 0.25);
        var boxes = new TreeMap<String, BoxTrack>();
        boxes.put("face", box());
        var points = new TreeMap<String, PointTrack>();
        points.put("face68", points(68));
        var signals = new TreeMap<String, SignalTrack>();
        signals.put("head_yaw", signal("deg", 100));
        signals.put("eye_openness_left", signal("ratio", 1000));
        var layers = new TreeMap<String, List<Span>>();
        layers.put(
                "eyes_state", spans(Ontology.layer("eyes_state").orElseThrow().values()));
        layers.put("gaze_zone", spans(Ontology.layer("gaze_zone").orElseThrow().values()));
        layers.put("talking", List.of());
        points.put("occluder_polygon", points(Ontology.POLYGON_POINTS));
        return new LabelDocument(frames, 640, 401, camera(), subject, boxes, points, places(), signals, layers);
    }

    private BoxTrack box() {
        var visibility = visibility(frames);
        var xywh = new int[4 * frames];
        for (int i = 0; i < xywh.length; i++) {
            xywh[i] = visibility[i / 4] == ABSENT
                    ? 0
                    : i % 4 < 2 ? random.nextInt(80_000) - 8_000 : random.nextInt(40_000);
        }
        return new BoxTrack(xywh, visibility, confidence(), origin());
    }

    private PointTrack points(int count) {
        var visibility = visibility(count * frames);
        var xy = new int[2 * count * frames];
        for (int frame = 0; frame < frames; frame++) {
            for (int point = 0; point < count; point++) {
                if (visibility[point * frames + frame] != ABSENT) {
                    int at = 2 * (frame * count + point);
                    xy[at] = random.nextInt(90_000) - 10_000;
                    xy[at + 1] = random.nextInt(90_000) - 10_000;
                }
            }
        }
        return new PointTrack(count, xy, visibility, confidence(), origin());
    }

    private @Nullable Camera camera() {
        if (random.nextInt(4) == 0) {
            return null;
        }
        var numbers = random.doubles(18, -1000, 1000).boxed().toList();
        return new Camera(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                numbers.subList(6, 15),
                numbers.subList(15, 18));
    }

    private SortedMap<String, PlaceTrack> places() {
        var places = new TreeMap<String, PlaceTrack>();
        if (random.nextInt(4) > 0) {
            var visibility = visibility(frames);
            var xyz = new int[3 * 68 * frames];
            for (int i = 0; i < xyz.length; i++) {
                xyz[i] = visibility[i / (3 * 68)] == ABSENT ? 0 : random.nextInt(5) - 2;
            }
            places.put("face68", new PlaceTrack(68, xyz, visibility, confidence(), origin()));
        }
        return places;
    }

    private SignalTrack signal(String unit, int scale) {
        var visibility = visibility(frames);
        var values = new int[frames];
        for (int i = 0; i < frames; i++) {
            values[i] = visibility[i] == ABSENT ? 0 : random.nextInt(36_000) - 18_000;
        }
        return new SignalTrack(unit, scale, values, visibility, confidence(), origin());
    }

    private List<Span> spans(List<String> values) {
        var spans = new ArrayList<Span>();
        for (int start = random.nextInt(3); start < frames; ) {
            int end = Math.min(frames - 1, start + random.nextInt(4));
            spans.add(new Span(
                    start,
                    end,
                    values.get(random.nextInt(values.size())),
                    Origin.values()[random.nextInt(4)],
                    random.nextInt(1001)));
            start = end + 1 + random.nextInt(3);
        }
        return spans;
    }

    private byte[] visibility(int length) {
        var codes = new byte[length];
        for (int i = 0; i < length; i++) {
            codes[i] = (byte) random.nextInt(4);
        }
        return codes;
    }

    private short[] confidence() {
        var values = new short[frames];
        for (int i = 0; i < frames; i++) {
            values[i] = (short) random.nextInt(1001);
        }
        return values;
    }

    private byte[] origin() {
        var codes = new byte[frames];
        for (int i = 0; i < frames; i++) {
            codes[i] = (byte) random.nextInt(4);
        }
        return codes;
    }
}
