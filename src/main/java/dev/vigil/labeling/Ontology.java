package dev.vigil.labeling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be labelled: layers with their values, and the skeletons of point tracks. Names follow DMD where it has them. */
public final class Ontology {

    /** Kept with each revision, so that old labels stay readable when the ontology grows. */
    public static final String VERSION = "vigil.dms/1";

    /**
     * A layer of spans; values exclude each other within it.
     *
     * @param derived computed from signals, never edited by hand
     */
    public record Layer(String name, List<String> values, boolean derived) {}

    /**
     * The points of a track and how they are joined when drawn.
     *
     * @param edges  pairs of point numbers
     * @param closed a polygon: the points that are there form a ring in their order, the others are absent
     */
    public record Skeleton(String name, int points, List<int[]> edges, boolean closed) {

        Skeleton(String name, int points, List<int[]> edges) {
            this(name, points, edges, false);
        }
    }

    /** Vertices that a polygon has at most. */
    public static final int POLYGON_POINTS = 32;

    private static final String[] HAND_CONTACTS = {
        "none", "wheel", "gear", "face", "cellphone", "cup", "bottle", "cigarette", "food"
    };

    private static final Map<String, Layer> LAYERS = new LinkedHashMap<>();

    static {
        layer("eyes_state", false, "open", "closing", "close", "opening", "undefined");
        layer("blinks", true, "blinking");
        layer("yawning", false, "yawning_with_hand", "yawning_without_hand");
        layer("gaze_on_road", false, "looking_road", "not_looking_road");
        layer(
                "gaze_zone",
                false,
                "forward_road",
                "instrument_cluster",
                "ivi",
                "rear_view_mirror",
                "driver_side_mirror",
                "driver_side_window",
                "passenger_side_mirror",
                "passenger_side_window",
                "passenger_face",
                "passenger_footwell",
                "glovebox",
                "rear_passenger",
                "phone",
                "lap",
                "other",
                "eyes_closed",
                "not_valid");
        layer("hands_using_wheel", false, "both", "only_left", "only_right", "none");
        layer("left_hand_contact", false, HAND_CONTACTS);
        layer("right_hand_contact", false, HAND_CONTACTS);
        layer("talking", false, "talking");
        layer(
                "driver_actions",
                false,
                "safe_drive",
                "texting_right",
                "phonecall_right",
                "texting_left",
                "phonecall_left",
                "radio",
                "drinking",
                "reach_side",
                "hair_and_makeup",
                "talking_to_passenger",
                "reach_backseat",
                "change_gear",
                "standstill_or_waiting",
                "eating",
                "smoking",
                "laughing",
                "singing",
                "eye_rubbing",
                "sneezing",
                "unclassified");
        layer("occlusion", false, "face_camera", "body_camera", "hands_camera");
        layer("movement_type", false, "none", "owl", "lizard", "body_lean");
        layer(
                "phone_location",
                false,
                "knee_driver_side",
                "knee_passenger_side",
                "lap",
                "dash_mount",
                "charge_dock",
                "rim",
                "wheel_centre",
                "windscreen_view",
                "cluster_view",
                "windscreen_mount");
        layer(
                "driver_state",
                true,
                "attentive",
                "long_distraction",
                "short_distraction",
                "phone_use",
                "drowsy",
                "microsleep",
                "sleep",
                "unresponsive");
    }

    private Ontology() {}

    private static void layer(String name, boolean derived, String... values) {
        LAYERS.put(name, new Layer(name, List.of(values), derived));
    }

    /** All layers in the order people see them. */
    public static List<Layer> layers() {
        return List.copyOf(LAYERS.values());
    }

    public static Optional<Layer> layer(String name) {
        return Optional.ofNullable(LAYERS.get(name));
    }

    /** Names of box tracks; formats number them in this order, so that new ones come last. */
    public static List<String> boxes() {
        return List.of(
                "face",
                "head",
                "left_hand",
                "right_hand",
                "cellphone",
                "bottle",
                "cup",
                "cigarette",
                "food",
                "glasses",
                "mask",
                "cap",
                "scarf",
                "face_amodal",
                "head_amodal",
                "belt",
                "steering_wheel");
    }

    public static Optional<Skeleton> skeleton(String name) {
        return skeletons().stream()
                .filter(skeleton -> skeleton.name().equals(name))
                .findFirst();
    }

    /** Point tracks in the order people see them; all sides are the driver's own. */
    public static List<Skeleton> skeletons() {
        return List.of(
                face(),
                eye("left_eye8"),
                eye("right_eye8"),
                new Skeleton("irises2", 2, List.of()),
                hand("left_hand21"),
                hand("right_hand21"),
                polygon("occluder_polygon"),
                polygon("glare_polygon"));
    }

    private static Skeleton polygon(String name) {
        return new Skeleton(name, POLYGON_POINTS, List.of(), true);
    }

    /** The iBUG 68 points joined as jaw, brows, nose, eyes and mouth. */
    private static Skeleton face() {
        var edges = new ArrayList<int[]>();
        chain(edges, 0, 16, false);
        chain(edges, 17, 21, false);
        chain(edges, 22, 26, false);
        chain(edges, 27, 30, false);
        chain(edges, 31, 35, false);
        chain(edges, 36, 41, true);
        chain(edges, 42, 47, true);
        chain(edges, 48, 59, true);
        chain(edges, 60, 67, true);
        return new Skeleton("face68", 68, List.copyOf(edges));
    }

    /** The edge of an eye: from the inner corner along the upper lid to the outer corner and back along the lower one. */
    private static Skeleton eye(String name) {
        var edges = new ArrayList<int[]>();
        chain(edges, 0, 7, true);
        return new Skeleton(name, 8, List.copyOf(edges));
    }

    /** The wrist, then four joints each of thumb, index, middle, ring and little finger. */
    private static Skeleton hand(String name) {
        var edges = new ArrayList<int[]>();
        for (int finger = 1; finger < 21; finger += 4) {
            edges.add(new int[] {0, finger});
            chain(edges, finger, finger + 3, false);
        }
        return new Skeleton(name, 21, List.copyOf(edges));
    }

    private static void chain(List<int[]> edges, int first, int last, boolean closed) {
        for (int point = first; point < last; point++) {
            edges.add(new int[] {point, point + 1});
        }
        if (closed) {
            edges.add(new int[] {last, first});
        }
    }
}
