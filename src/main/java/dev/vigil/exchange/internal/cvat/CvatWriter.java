package dev.vigil.exchange.internal.cvat;

import dev.vigil.exchange.internal.ClipFacts;
import dev.vigil.exchange.internal.LabelledClip;
import dev.vigil.exchange.internal.Numbers;
import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Origin;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.Span;
import dev.vigil.labeling.Track;
import dev.vigil.labeling.Visibility;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Writes the labels of one clip: a track for the driver, one for each box track, and a skeleton for each point track. */
final class CvatWriter {

    private static final byte OCCLUDED = Visibility.OCCLUDED.code();
    private static final byte OUT_OF_FRAME = Visibility.OUT_OF_FRAME.code();

    private final CvatXml xml;
    private final ClipFacts facts;
    private final LabelDocument labels;
    private int trackId;

    CvatWriter(CvatXml xml, LabelledClip clip) {
        this.xml = xml;
        this.facts = clip.facts();
        this.labels = clip.labels();
    }

    void write() throws XMLStreamException {
        xml.startDocument();
        xml.start("annotations");
        xml.text("version", CvatNames.VERSION);
        new CvatMeta(xml, facts, labels).write();
        driver();
        for (var box : labels.boxes().entrySet()) {
            boxes(box.getKey(), box.getValue());
        }
        for (var points : labels.points().entrySet()) {
            skeletons(points.getKey(), points.getValue());
        }
        xml.end();
        xml.endDocument();
    }

    private void driver() throws XMLStreamException {
        if (labels.subject().isEmpty() && labels.layers().isEmpty()) {
            return;
        }
        track(CvatNames.DRIVER);
        for (int frame = 0; frame < labels.frameCount(); frame++) {
            xml.start(
                    "box",
                    "frame",
                    Integer.toString(frame),
                    "outside",
                    "0",
                    "occluded",
                    "0",
                    "keyframe",
                    "1",
                    "xtl",
                    "0.00",
                    "ytl",
                    "0.00",
                    "xbr",
                    labels.width() + ".00",
                    "ybr",
                    labels.height() + ".00",
                    "z_order",
                    "-1");
            for (var value : labels.subject().entrySet()) {
                xml.attribute(CvatNames.SUBJECT + value.getKey(), value.getValue());
            }
            for (var layer : labels.layers().entrySet()) {
                xml.attribute(layer.getKey(), valueAt(layer.getValue(), frame));
            }
            xml.end();
        }
        xml.end();
    }

    private static String valueAt(List<Span> spans, int frame) {
        for (var span : spans) {
            if (span.start() <= frame && frame <= span.end()) {
                return span.value();
            }
        }
        return CvatNames.UNDEFINED;
    }

    private void boxes(String name, BoxTrack track) throws XMLStreamException {
        track(name);
        for (int frame = 0; frame < labels.frameCount(); frame++) {
            int at = 4 * frame;
            var xywh = track.xywh();
            int seen = track.visibility()[frame];
            xml.start(
                    "box",
                    "frame",
                    Integer.toString(frame),
                    "outside",
                    outside(seen),
                    "occluded",
                    occluded(seen),
                    "keyframe",
                    keyframe(track, frame),
                    "xtl",
                    Numbers.pixels(xywh[at]),
                    "ytl",
                    Numbers.pixels(xywh[at + 1]),
                    "xbr",
                    Numbers.pixels((long) xywh[at] + xywh[at + 2]),
                    "ybr",
                    Numbers.pixels((long) xywh[at + 1] + xywh[at + 3]),
                    "z_order",
                    "0");
            sureness(track, frame);
            outOfFrame(seen);
            xml.end();
        }
        xml.end();
    }

    private void skeletons(String name, PointTrack track) throws XMLStreamException {
        track(name);
        for (int frame = 0; frame < labels.frameCount(); frame++) {
            var keyframe = keyframe(track, frame);
            xml.start("skeleton", "frame", Integer.toString(frame), "keyframe", keyframe, "z_order", "0");
            sureness(track, frame);
            for (int point = 0; point < track.count(); point++) {
                int at = 2 * (frame * track.count() + point);
                int seen = track.visibility()[point * labels.frameCount() + frame];
                xml.start(
                        "points",
                        "label",
                        Integer.toString(point),
                        "outside",
                        outside(seen),
                        "occluded",
                        occluded(seen),
                        "keyframe",
                        keyframe,
                        "points",
                        Numbers.pixels(track.xy()[at]) + "," + Numbers.pixels(track.xy()[at + 1]));
                outOfFrame(seen);
                xml.end();
            }
            xml.end();
        }
        xml.end();
    }

    private void track(String label) throws XMLStreamException {
        xml.start("track", "id", Integer.toString(trackId++), "label", label, "source", "manual");
    }

    private void sureness(Track track, int frame) throws XMLStreamException {
        xml.attribute(CvatNames.ORIGIN, Origin.values()[track.origin()[frame]].wire());
        xml.attribute(CvatNames.CONFIDENCE, Numbers.share(track.confidence()[frame]));
    }

    /** Written only where true: there are many points, and false is the default. */
    private void outOfFrame(int seen) throws XMLStreamException {
        if (seen == OUT_OF_FRAME) {
            xml.attribute(CvatNames.OUT_OF_FRAME, "true");
        }
    }

    private static String outside(int seen) {
        return seen >= OUT_OF_FRAME ? "1" : "0";
    }

    private static String occluded(int seen) {
        return seen == OCCLUDED ? "1" : "0";
    }

    /** The first frame is one whatever its origin: CVAT has nothing before it to compute from. */
    private static String keyframe(Track track, int frame) {
        return frame > 0 && track.origin()[frame] == Origin.INTERPOLATED.ordinal() ? "0" : "1";
    }
}
