package dev.vigil.exchange.internal.openlabel;

import dev.vigil.labeling.Visibility;
import java.util.List;

/** The names that our labels go by in OpenLABEL; writer and reader share them. */
final class Vocabulary {

    static final String SCHEMA_VERSION = "1.0.0";
    static final String STREAM = "camera";

    /** Coordinate systems, in millimetres: x to the left, y up, z ahead, but the camera's x right, y down, z along its sight. */
    static final String VEHICLE = "vehicle";

    static final String HEAD = "head";

    /** The driver's uid among objects, and the ontology's. */
    static final String DRIVER = "0";

    static final String ONTOLOGY = "0";

    static final String CONFIDENCE = "confidence";
    static final String ORIGIN = "origin";
    static final String VISIBILITY = "visibility";

    /** Numbers of the points that a polyline holds, where it does not hold all. */
    static final String POINTS_HELD = "points";

    static final String ABSOLUTE = "MODE_POLY2D_ABSOLUTE";

    /** Visibility by the code of the document. */
    static final List<String> VISIBILITIES = List.of("visible", "occluded", "out_of_frame", "absent");

    static final int ABSENT = Visibility.ABSENT.ordinal();

    private Vocabulary() {}

    /** The kinds of tracks; the name stands before the track's in the names of what is said about it. */
    enum Kind {
        BOX("box", "bbox"),
        POINTS("points", "poly2d"),
        PLACES("places", "poly3d"),
        SIGNAL("signal", "num");

        private final String word;
        private final String type;

        Kind(String word, String type) {
            this.word = word;
            this.type = type;
        }

        /** The OpenLABEL type that carries a value. */
        String type() {
            return type;
        }

        /** What a track is called among all the driver's values: each has one name, and a track in space may share ours. */
        String named(String track) {
            return this == PLACES ? track + "_3d" : track;
        }

        /** The static list of all tracks of this kind. */
        String all() {
            return "labelled/" + word;
        }

        /** A property of a track: {@code box/face/present} for one. */
        String of(String track, String property) {
            return word + "/" + track + "/" + property;
        }

        /** {@code false} on a frame where the track has no value. */
        String present(String track) {
            return of(track, "present");
        }
    }

    /** The static list of all layers, those without any span included. */
    static final String LAYERS = "labelled/layer";

    /** Before the names of the driver's own attributes. */
    static final String SUBJECT = "subject/";
}
