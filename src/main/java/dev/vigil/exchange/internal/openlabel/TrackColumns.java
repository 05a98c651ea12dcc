package dev.vigil.exchange.internal.openlabel;

import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Origin;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** Collects what all tracks have beside their values: visibility, confidence, origin. */
final class TrackColumns {

    private final int frameCount;
    private final byte[] visibility;
    private final short[] confidence;
    private final byte[] origin;

    /** @param perFrame visibilities a frame: one, or as many as there are points */
    TrackColumns(int frameCount, int perFrame) {
        this.frameCount = frameCount;
        visibility = new byte[frameCount * perFrame];
        Arrays.fill(visibility, (byte) Vocabulary.ABSENT);
        confidence = new short[frameCount];
        origin = new byte[frameCount];
    }

    /** Notes the attributes of a value and gives the value back. */
    JsonNode take(JsonNode value, int frame) {
        if (value.isMissingNode()) {
            origin[frame] = (byte) Origin.IMPORT.ordinal();
            return value;
        }
        var attributes = new NamedValues(value.path("attributes"));
        try {
            confidence[frame] = (short) attributes.permille(Vocabulary.CONFIDENCE);
            origin[frame] = (byte) Origin.ofWire(attributes.text(Vocabulary.ORIGIN, Origin.IMPORT.wire()))
                    .ordinal();
        } catch (IllegalArgumentException e) {
            throw new InvalidLabels("/openlabel/frames/" + frame, String.valueOf(e.getMessage()));
        }
        if (visibility.length == frameCount) {
            var otherwise = value.path("val").isBoolean() ? Vocabulary.ABSENT : 0;
            var seen = attributes.text(Vocabulary.VISIBILITY, Vocabulary.VISIBILITIES.get(otherwise));
            see(0, frame, Vocabulary.VISIBILITIES.indexOf(seen));
        }
        return value;
    }

    void see(int point, int frame, int code) {
        if (code < 0 || code > Vocabulary.ABSENT || point < 0 || point * frameCount >= visibility.length) {
            throw new InvalidLabels("/openlabel/frames/" + frame, "has a point or visibility that there is not");
        }
        visibility[point * frameCount + frame] = (byte) code;
    }

    byte[] visibility() {
        return visibility;
    }

    short[] confidence() {
        return confidence;
    }

    byte[] origin() {
        return origin;
    }
}
