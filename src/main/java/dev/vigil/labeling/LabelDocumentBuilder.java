package dev.vigil.labeling;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fills a document frame by frame for one origin; what is never set stays absent.
 *
 * <p>Units are natural (pixels, degrees, ratios); the builder scales and rounds.
 */
public final class LabelDocumentBuilder {

    private static final int PIXEL_SCALE = 100;
    private static final int PLACE_SCALE = 100;

    private final int frames;
    private final int width;
    private final int height;
    private final Origin origin;
    private @Nullable Camera camera;
    private final SortedMap<String, Object> subject = new TreeMap<>();
    private final SortedMap<String, BoxTrack> boxes = new TreeMap<>();
    private final SortedMap<String, PointTrack> points = new TreeMap<>();
    private final SortedMap<String, PlaceTrack> places = new TreeMap<>();
    private final SortedMap<String, SignalTrack> signals = new TreeMap<>();
    private final SortedMap<String, List<Span>> layers = new TreeMap<>();

    public LabelDocumentBuilder(int frames, int width, int height, Origin origin) {
        this.frames = frames;
        this.width = width;
        this.height = height;
        this.origin = origin;
    }

    public LabelDocumentBuilder camera(Camera taken) {
        camera = taken;
        return this;
    }

    public LabelDocumentBuilder subject(String name, Object value) {
        subject.put(name, value);
        return this;
    }

    /**
     * @param confidence 0 to 1
     */
    public LabelDocumentBuilder box(
            String track, int frame, double x, double y, double w, double h, Visibility seen, double confidence) {
        var box = boxes.computeIfAbsent(
                track, name -> new BoxTrack(new int[4 * frames], absent(frames), new short[frames], origins()));
        int at = 4 * frame;
        box.xywh()[at] = scaled(x, PIXEL_SCALE);
        box.xywh()[at + 1] = scaled(y, PIXEL_SCALE);
        box.xywh()[at + 2] = scaled(w, PIXEL_SCALE);
        box.xywh()[at + 3] = scaled(h, PIXEL_SCALE);
        box.visibility()[frame] = seen.code();
        box.confidence()[frame] = perMille(confidence);
        return this;
    }

    /**
     * @param count points of the track
     * @param confidence 0 to 1, of the frame
     */
    public LabelDocumentBuilder point(
            String track, int count, int frame, int point, double x, double y, Visibility seen, double confidence) {
        var all = points.computeIfAbsent(
                track,
                name -> new PointTrack(
                        count, new int[2 * count * frames], absent(count * frames), new short[frames], origins()));
        int at = 2 * (frame * count + point);
        all.xy()[at] = scaled(x, PIXEL_SCALE);
        all.xy()[at + 1] = scaled(y, PIXEL_SCALE);
        all.visibility()[point * frames + frame] = seen.code();
        all.confidence()[frame] = perMille(confidence);
        return this;
    }

    /**
     * @param track the point track whose places these are
     * @param x     in the head's frame, millimetres
     */
    public LabelDocumentBuilder place(String track, int count, int frame, int point, double x, double y, double z) {
        var all = places.computeIfAbsent(
                track,
                name -> new PlaceTrack(
                        count, new int[3 * count * frames], absent(frames), new short[frames], origins()));
        int at = 3 * (frame * count + point);
        all.xyz()[at] = scaled(x, PLACE_SCALE);
        all.xyz()[at + 1] = scaled(y, PLACE_SCALE);
        all.xyz()[at + 2] = scaled(z, PLACE_SCALE);
        all.visibility()[frame] = Visibility.VISIBLE.code();
        all.confidence()[frame] = perMille(1);
        return this;
    }

    /**
     * @param unit {@code deg} and {@code mm} are kept to 1/100, {@code ratio} to 1/1000
     * @param confidence 0 to 1
     */
    public LabelDocumentBuilder signal(
            String name, String unit, int frame, double value, Visibility seen, double confidence) {
        var signal = signals.computeIfAbsent(
                name,
                key -> new SignalTrack(
                        unit,
                        unit.equals("ratio") ? 1000 : 100,
                        new int[frames],
                        absent(frames),
                        new short[frames],
                        origins()));
        signal.values()[frame] = scaled(value, signal.scale());
        signal.visibility()[frame] = seen.code();
        signal.confidence()[frame] = perMille(confidence);
        return this;
    }

    /** Spans must be sorted and free of overlap. */
    public LabelDocumentBuilder layer(String name, List<Span> spans) {
        layers.put(name, List.copyOf(spans));
        return this;
    }

    public LabelDocument build() {
        return new LabelDocument(frames, width, height, camera, subject, boxes, points, places, signals, layers);
    }

    private byte[] origins() {
        var origins = new byte[frames];
        Arrays.fill(origins, (byte) origin.ordinal());
        return origins;
    }

    private static byte[] absent(int length) {
        var codes = new byte[length];
        Arrays.fill(codes, Visibility.ABSENT.code());
        return codes;
    }

    private static int scaled(double value, int scale) {
        return Math.toIntExact(Math.round(value * scale));
    }

    private static short perMille(double confidence) {
        return (short) Math.round(Math.clamp(confidence, 0, 1) * 1000);
    }
}
