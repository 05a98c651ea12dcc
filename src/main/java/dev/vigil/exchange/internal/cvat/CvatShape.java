package dev.vigil.exchange.internal.cvat;

import dev.vigil.exchange.internal.ForeignTracks;
import dev.vigil.exchange.internal.ForeignTracks.Sureness;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.Visibility;
import java.util.Map;

/**
 * A box, or the points of a skeleton, on one frame.
 *
 * @param xy in 1/100 px: two corners of a box, or a pair a point
 * @param seen one, or one a point
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CvatShape(int frame, boolean keyframe, int[] xy, Visibility[] seen, Map<String, String> attributes) {

    static Visibility visibility(boolean outside, boolean occluded, boolean outOfFrame) {
        if (outside) {
            return outOfFrame ? Visibility.OUT_OF_FRAME : Visibility.ABSENT;
        }
        return occluded ? Visibility.OCCLUDED : Visibility.VISIBLE;
    }

    Sureness sureness() {
        var origin = attributes.get(CvatNames.ORIGIN);
        var confidence = attributes.get(CvatNames.CONFIDENCE);
        try {
            return new Sureness(
                    confidence == null
                            ? Sureness.STATED.confidence()
                            : ForeignTracks.permille(Double.parseDouble(confidence)),
                    origin != null ? Origin.ofWire(origin) : keyframe ? Origin.IMPORT : Origin.INTERPOLATED);
        } catch (IllegalArgumentException e) {
            throw new InvalidLabels("/annotations/track", "frame " + frame + ": " + e.getMessage());
        }
    }

    /** Whether the next shape is to be reached from here by moving: so it is until all of it is outside. */
    boolean lasts() {
        for (var one : seen) {
            if (one == Visibility.VISIBLE || one == Visibility.OCCLUDED) {
                return true;
            }
        }
        return false;
    }

    /** Between two shapes, as CVAT computes it: places move evenly, the rest stays as it was. */
    CvatShape towards(CvatShape next, int at) {
        var between = xy.clone();
        if (next.xy.length == xy.length) {
            double share = (double) (at - frame) / (next.frame - frame);
            for (int i = 0; i < between.length; i++) {
                between[i] = (int) Math.round(xy[i] + share * (next.xy[i] - xy[i]));
            }
        }
        return new CvatShape(at, false, between, seen, Map.of());
    }

    /** The same somewhat later. */
    CvatShape still(int at) {
        return new CvatShape(at, false, xy, seen, Map.of());
    }
}
