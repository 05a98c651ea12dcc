package dev.vigil.exchange.internal.openlabel;

import dev.vigil.labeling.Camera;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.LabelDocument;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Lens and place of the camera as OpenLABEL says them: intrinsics of the stream, and coordinate systems in millimetres. */
final class CameraJson {

    private static final String MATRIX = "camera_matrix";
    private static final String DISTORTION = "distortion_coeffs";

    private CameraJson() {}

    static void writeLens(LabelDocument labels, JsonGenerator json) {
        var camera = labels.camera();
        if (camera != null) {
            numbers(
                    json,
                    MATRIX,
                    List.of(
                            camera.fx(),
                            0.0,
                            camera.cx(),
                            0.0,
                            0.0,
                            camera.fy(),
                            camera.cy(),
                            0.0,
                            0.0,
                            0.0,
                            1.0,
                            0.0));
            numbers(json, DISTORTION, List.of(camera.k1(), camera.k2(), 0.0, 0.0, 0.0));
        }
    }

    /** The car, the head in it, whose pose the driver's signals give on each frame, and the camera. */
    static void writeCoordinateSystems(LabelDocument labels, JsonGenerator json) {
        var camera = labels.camera();
        if (camera == null && labels.places().isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("coordinate_systems");
        system(json, Vocabulary.VEHICLE, "local_cs", "", "x left, y up, z ahead, from between the eyes at rest");
        json.writeArrayPropertyStart("children");
        json.writeString(Vocabulary.HEAD);
        if (camera != null) {
            json.writeString(Vocabulary.STREAM);
        }
        json.writeEndArray();
        json.writeEndObject();
        system(
                json,
                Vocabulary.HEAD,
                "local_cs",
                Vocabulary.VEHICLE,
                "x left, y up, z ahead; turned by head_yaw, head_pitch, head_roll, placed by head_x_mm, head_y_mm, head_z_mm");
        json.writeEndObject();
        if (camera != null) {
            system(
                    json,
                    Vocabulary.STREAM,
                    "sensor_cs",
                    Vocabulary.VEHICLE,
                    "x right, y down, z along the line of sight");
            json.writeObjectPropertyStart("pose_wrt_parent");
            numbers(json, "matrix4x4", pose(camera));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Null where the document does not say all of it. */
    static @Nullable Camera read(JsonNode root) {
        var lens = root.path("streams")
                .path(Vocabulary.STREAM)
                .path("stream_properties")
                .path("intrinsics_pinhole");
        var pose = root.path("coordinate_systems")
                .path(Vocabulary.STREAM)
                .path("pose_wrt_parent")
                .path("matrix4x4");
        if (lens.path(MATRIX).size() != 12 || pose.size() != 16) {
            return null;
        }
        var matrix = decimals(lens.path(MATRIX));
        var m = decimals(pose);
        var distortion = lens.path(DISTORTION).size() < 2 ? List.of(0.0, 0.0) : decimals(lens.path(DISTORTION));
        return new Camera(
                matrix.get(0),
                matrix.get(5),
                matrix.get(2),
                matrix.get(6),
                distortion.get(0),
                distortion.get(1),
                List.of(m.get(0), m.get(4), m.get(8), m.get(1), m.get(5), m.get(9), m.get(2), m.get(6), m.get(10)),
                List.of(m.get(3), m.get(7), m.get(11)));
    }

    private static void system(JsonGenerator json, String name, String type, String parent, String axes) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("type", type);
        json.writeStringProperty("parent", parent);
        json.writeStringProperty("unit", "mm");
        json.writeStringProperty("axes", axes);
    }

    /** From the camera's axes to the car's, row by row. */
    private static List<Double> pose(Camera camera) {
        var pose = new ArrayList<Double>();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                pose.add(camera.rotation().get(3 * column + row));
            }
            pose.add(camera.position().get(row));
        }
        pose.addAll(List.of(0.0, 0.0, 0.0, 1.0));
        return pose;
    }

    private static void numbers(JsonGenerator json, String name, List<Double> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(new DataJson(json)::decimal);
        json.writeEndArray();
    }

    private static List<Double> decimals(JsonNode list) {
        return list.valueStream()
                .map(item -> {
                    if (!item.isNumber() || !Double.isFinite(item.asDouble())) {
                        throw new InvalidLabels("/openlabel/streams", "a camera's matrices must hold numbers");
                    }
                    return item.asDouble();
                })
                .toList();
    }
}
