package dev.vigil.exchange.internal.coco;

import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Ontology.Skeleton;
import tools.jackson.core.JsonGenerator;

/** Numbers of categories: boxes from 1 in the order of the ontology, then skeletons from 101, so that neither moves the other. */
final class Categories {

    private static final int FIRST_BOX = 1;
    private static final int FIRST_SKELETON = 101;

    private Categories() {}

    static int ofBox(String name) {
        return FIRST_BOX + Ontology.boxes().indexOf(name);
    }

    static int ofSkeleton(String name) {
        return FIRST_SKELETON
                + Ontology.skeletons().stream().map(Skeleton::name).toList().indexOf(name);
    }

    static void write(JsonGenerator json) {
        json.writeArrayPropertyStart("categories");
        for (var box : Ontology.boxes()) {
            json.writeStartObject();
            json.writeNumberProperty("id", ofBox(box));
            json.writeStringProperty("name", box);
            json.writeStringProperty("supercategory", "box");
            json.writeEndObject();
        }
        for (var skeleton : Ontology.skeletons()) {
            json.writeStartObject();
            json.writeNumberProperty("id", ofSkeleton(skeleton.name()));
            json.writeStringProperty("name", skeleton.name());
            json.writeStringProperty("supercategory", "points");
            json.writeArrayPropertyStart("keypoints");
            for (int point = 0; point < skeleton.points(); point++) {
                json.writeString(skeleton.name() + "_" + point);
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("skeleton");
            for (var edge : skeleton.edges()) {
                // COCO counts the points of a skeleton from 1
                json.writeArray(new int[] {edge[0] + 1, edge[1] + 1}, 0, 2);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
