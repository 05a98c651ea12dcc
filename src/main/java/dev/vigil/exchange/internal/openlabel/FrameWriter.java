package dev.vigil.exchange.internal.openlabel;

import dev.vigil.exchange.internal.openlabel.Vocabulary.Kind;
import dev.vigil.labeling.BoxTrack;
import dev.vigil.labeling.LabelDocument;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.PlaceTrack;
import dev.vigil.labeling.PointTrack;
import dev.vigil.labeling.Track;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** Writes what the tracks of the driver say on one frame. */
final class FrameWriter {

    private final JsonGenerator json;
    private final DataJson data;
    private final LabelDocument labels;

    FrameWriter(JsonGenerator json, DataJson data, LabelDocument labels) {
        this.json = json;
        this.data = data;
        this.labels = labels;
    }

    void write(int frame) {
        json.writeObjectPropertyStart("object_data");
        each(Kind.BOX, labels.boxes(), frame, (name, track) -> box(track, frame));
        each(Kind.POINTS, labels.points(), frame, (name, track) -> points(name, track, frame));
        each(Kind.PLACES, labels.places(), frame, (name, track) -> places(track, frame));
        each(Kind.SIGNAL, labels.signals(), frame, (name, track) -> {
            data.value(track.value(frame));
            attributes(track, frame, track.visibility()[frame]);
        });
        json.writeArrayPropertyStart("boolean");
        absent(Kind.BOX, labels.boxes(), frame);
        absent(Kind.POINTS, labels.points(), frame);
        absent(Kind.PLACES, labels.places(), frame);
        absent(Kind.SIGNAL, labels.signals(), frame);
        json.writeEndArray();
        json.writeEndObject();
    }

    private <T extends Track> void each(
            Kind kind, SortedMap<String, T> tracks, int frame, BiConsumer<String, T> writeValue) {
        json.writeArrayPropertyStart(kind.type());
        tracks.forEach((name, track) -> {
            if (TrackPresence.present(track, frame)) {
                data.named(kind.named(name));
                writeValue.accept(name, track);
                json.writeEndObject();
            }
        });
        json.writeEndArray();
    }

    private void absent(Kind kind, SortedMap<String, ? extends Track> tracks, int frame) {
        tracks.forEach((name, track) -> {
            if (!TrackPresence.present(track, frame)) {
                data.named(kind.present(name));
                json.writeBooleanProperty("val", false);
                attributes(track, frame, Vocabulary.ABSENT);
                json.writeEndObject();
            }
        });
    }

    private void box(BoxTrack track, int frame) {
        int at = 4 * frame;
        var xywh = track.xywh();
        json.writeArrayPropertyStart("val");
        data.decimal((2.0 * xywh[at] + xywh[at + 2]) / 200);
        data.decimal((2.0 * xywh[at + 1] + xywh[at + 3]) / 200);
        data.decimal(xywh[at + 2] / 100.0);
        data.decimal(xywh[at + 3] / 100.0);
        json.writeEndArray();
        attributes(track, frame, track.visibility()[frame]);
    }

    private void points(String name, PointTrack track, int frame) {
        var held = new ArrayList<Integer>();
        var visibilities = new ArrayList<Integer>();
        json.writeArrayPropertyStart("val");
        for (int point = 0; point < track.count(); point++) {
            int visibility = TrackPresence.visibility(track, point, frame);
            if (visibility != Vocabulary.ABSENT) {
                int at = 2 * (frame * track.count() + point);
                data.decimal(track.xy()[at] / 100.0);
                data.decimal(track.xy()[at + 1] / 100.0);
                held.add(point);
                visibilities.add(visibility);
            }
        }
        json.writeEndArray();
        json.writeStringProperty("mode", Vocabulary.ABSOLUTE);
        json.writeBooleanProperty(
                "closed", Ontology.skeleton(name).map(Ontology.Skeleton::closed).orElse(false));
        json.writeObjectPropertyStart("attributes");
        data.sureness(track.confidence()[frame], track.origin()[frame]);
        json.writeEndArray();
        json.writeArrayPropertyStart("vec");
        data.integers(Vocabulary.VISIBILITY, visibilities);
        if (held.size() < track.count()) {
            data.integers(Vocabulary.POINTS_HELD, held);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void places(PlaceTrack track, int frame) {
        int stride = 3 * track.count();
        json.writeArrayPropertyStart("val");
        for (int at = frame * stride; at < (frame + 1) * stride; at++) {
            data.decimal(track.xyz()[at] / 100.0);
        }
        json.writeEndArray();
        json.writeBooleanProperty("closed", false);
        json.writeStringProperty("coordinate_system", Vocabulary.HEAD);
        attributes(track, frame, track.visibility()[frame]);
    }

    private void attributes(Track track, int frame, int visibility) {
        json.writeObjectPropertyStart("attributes");
        data.sureness(track.confidence()[frame], track.origin()[frame]);
        data.text(Vocabulary.VISIBILITY, Vocabulary.VISIBILITIES.get(visibility));
        json.writeEndArray();
        json.writeEndObject();
    }
}
