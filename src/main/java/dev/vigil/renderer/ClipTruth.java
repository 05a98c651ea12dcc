package dev.vigil.renderer;

import java.util.List;
import java.util.Map;

/**
 * Labels of a whole clip, derived from what was rendered.
 *
 * @param camera  lens and place of the camera, for all frames
 * @param subject static attributes of the driver, scalars
 * @param layers  sorted spans without overlaps, by layer name
 */
public record ClipTruth(
        int frameCount, CameraGeometry camera, Map<String, Object> subject, Map<String, List<TruthSpan>> layers) {

    /** Spans of a layer, empty if it has none. */
    public List<TruthSpan> layer(String name) {
        return layers.getOrDefault(name, List.of());
    }
}
