package dev.vigil.exchange.internal.openlabel;

import dev.vigil.exchange.internal.Losses;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks through a document for everything that {@link OpenLabelReader} passes by. */
final class LossSearch {

    private static final Set<String> SECTIONS = Set.of(
            "metadata",
            "ontologies",
            "streams",
            "coordinate_systems",
            "frame_intervals",
            "objects",
            "actions",
            "frames");
    private static final Set<String> IN_FRAME = Set.of("frame_properties", "objects", "actions");
    private static final Set<String> SURENESS =
            Set.of("num/" + Vocabulary.CONFIDENCE, "text/" + Vocabulary.ORIGIN, "text/" + Vocabulary.VISIBILITY);
    private static final Set<String> OF_POINTS =
            Set.of("vec/" + Vocabulary.VISIBILITY, "vec/" + Vocabulary.POINTS_HELD);

    private final JsonNode root;
    private final String driver;
    private final Losses losses;

    LossSearch(JsonNode root, String driver, Losses losses) {
        this.root = root;
        this.driver = driver;
        this.losses = losses;
    }

    /**
     * @param statics values of the driver that were read, by type and name
     * @param tracks values in frames that were read, by type and name
     */
    void run(Set<String> statics, Set<String> tracks) {
        others("The section", root, SECTIONS);
        others("The object", root.path("objects"), Set.of(driver));
        others(
                "The coordinate system",
                root.path("coordinate_systems"),
                Set.of(Vocabulary.VEHICLE, Vocabulary.HEAD, Vocabulary.STREAM));
        others("The stream", root.path("streams"), Set.of(Vocabulary.STREAM));
        values("The driver's value", root.path("objects").path(driver).path("object_data"), statics);
        for (var action : root.path("actions")) {
            values("Of actions, the value", action.path("action_data"), SURENESS);
        }
        for (var frame : root.path("frames")) {
            others("In frames, the section", frame, IN_FRAME);
            others("In frames, the object", frame.path("objects"), Set.of(driver));
            values("In frames, the value", frame.path("objects").path(driver).path("object_data"), tracks);
        }
    }

    private void others(String what, JsonNode node, Set<String> known) {
        for (var name : node.propertyNames()) {
            if (!known.contains(name)) {
                losses.add(what, name);
            }
        }
    }

    private void values(String what, JsonNode data, Set<String> known) {
        for (var type : data.properties()) {
            var before = new HashSet<String>();
            for (var value : type.getValue()) {
                var name = type.getKey() + "/" + value.path("name").asString("");
                if (!known.contains(name) && !isOfSubject(name)) {
                    losses.add(what, name);
                } else if (!before.add(name)) {
                    losses.add(what + " that comes twice", name);
                } else {
                    var poly = Vocabulary.Kind.POINTS.type().equals(type.getKey());
                    attributes(value.path("attributes"), poly ? OF_POINTS : Set.of());
                }
            }
        }
    }

    private void attributes(JsonNode attributes, Set<String> more) {
        for (var type : attributes.properties()) {
            for (var attribute : type.getValue()) {
                var name = type.getKey() + "/" + attribute.path("name").asString("");
                if (!SURENESS.contains(name) && !more.contains(name)) {
                    losses.add("The attribute", name);
                }
            }
        }
    }

    private static boolean isOfSubject(String name) {
        var words = name.split("/", 2);
        return words.length == 2
                && Set.of("boolean", "num", "text").contains(words[0])
                && words[1].startsWith(Vocabulary.SUBJECT);
    }
}
