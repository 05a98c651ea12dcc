package dev.vigil.exchange.internal.datumaro;

import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Ontology.Skeleton;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The labels of a Datumaro dataset by number: boxes, skeletons, then {@code layer/value}, in the order of the ontology. */
final class DatumaroLabels {

    private static final List<String> NAMES = names();

    private DatumaroLabels() {}

    private static List<String> names() {
        var names = new ArrayList<>(Ontology.boxes());
        Ontology.skeletons().stream().map(Skeleton::name).forEach(names::add);
        for (var layer : Ontology.layers()) {
            layer.values().forEach(value -> names.add(layer.name() + "/" + value));
        }
        return List.copyOf(names);
    }

    static int id(String name) {
        return NAMES.indexOf(name);
    }

    static void write(JsonGenerator json) {
        json.writeObjectPropertyStart("categories");
        json.writeObjectPropertyStart("label");
        json.writeArrayPropertyStart("labels");
        for (var name : NAMES) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("parent", "");
            json.writeArrayPropertyStart("attributes");
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("attributes");
        for (var attribute : List.of("confidence", "occluded", "origin", "track_id")) {
            json.writeString(attribute);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectPropertyStart("points");
        json.writeArrayPropertyStart("items");
        for (var skeleton : Ontology.skeletons()) {
            json.writeStartObject();
            json.writeNumberProperty("label_id", id(skeleton.name()));
            json.writeArrayPropertyStart("labels");
            for (int point = 0; point < skeleton.points(); point++) {
                json.writeString(skeleton.name() + "_" + point);
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("joints");
            for (var edge : skeleton.edges()) {
                json.writeArray(new int[] {edge[0] + 1, edge[1] + 1}, 0, 2);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }
}
