package dev.vigil.exchange.internal.openlabel;

import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.PlaceTrack;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.SignalTrack;
import dev.vigil.labeling.Track;

/** Whether a track has a value on a frame. */
final class TrackPresence {

    private TrackPresence() {}

    static boolean present(Track track, int frame) {
        return switch (track) {
            case BoxTrack box -> box.visibility()[frame] != Vocabulary.ABSENT;
            case PlaceTrack places -> places.visibility()[frame] != Vocabulary.ABSENT;
            case SignalTrack signal -> signal.visibility()[frame] != Vocabulary.ABSENT;
            case PointTrack points -> anyPoint(points, frame);
        };
    }

    /** The visibility code of a point, whose frames lie behind each other. */
    static int visibility(PointTrack points, int point, int frame) {
        int frames = points.visibility().length / points.count();
        return points.visibility()[point * frames + frame];
    }

    private static boolean anyPoint(PointTrack points, int frame) {
        for (int point = 0; point < points.count(); point++) {
            if (visibility(points, point, frame) != Vocabulary.ABSENT) {
                return true;
            }
        }
        return false;
    }
}
