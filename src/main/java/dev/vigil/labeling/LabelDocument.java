package dev.vigil.labeling;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * All labels of a clip at one revision.
 *
 * @param camera null where nobody knows how the clip was taken
 * @param subject static attributes of the driver: strings, numbers and booleans
 * @param boxes by track name, {@code face} for one
 * @param points by track name, {@code face68} for one
 * @param places by the name of the point track that they belong to
 * @param signals by name, {@code head_yaw} for one
 * @param layers spans by layer, sorted and without overlap
 */
public record LabelDocument(
        int frameCount,
        int width,
        int height,
        @Nullable Camera camera,
        SortedMap<String, Object> subject,
        SortedMap<String, BoxTrack> boxes,
        SortedMap<String, PointTrack> points,
        SortedMap<String, PlaceTrack> places,
        SortedMap<String, SignalTrack> signals,
        SortedMap<String, List<Span>> layers) {

    /** The same with other points. */
    public LabelDocument withPoints(SortedMap<String, PointTrack> others) {
        return new LabelDocument(frameCount, width, height, camera, subject, boxes, others, places, signals, layers);
    }

    /** The same with other layers. */
    public LabelDocument withLayers(SortedMap<String, List<Span>> others) {
        return new LabelDocument(frameCount, width, height, camera, subject, boxes, points, places, signals, others);
    }

    /** The same of a picture of another size in pixels; nothing is moved. */
    public LabelDocument withSize(int otherWidth, int otherHeight) {
        return new LabelDocument(
                frameCount, otherWidth, otherHeight, camera, subject, boxes, points, places, signals, layers);
    }

    /** The format's name and version in stored documents. */
    public static final String SCHEMA = "vigil.labels/1";
}
