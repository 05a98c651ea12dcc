package dev.vigil.exchange.internal.cvat;

import dev.vigil.exchange.internal.ForeignTracks;
import dev.vigil.exchange.internal.ForeignTracks.Sureness;
import dev.vigil.exchange.internal.Losses;
import dev.vigil.exchange.internal.SafeXml;
import dev.vigil.labeling.InvalidLabels;
import dev.vigil.labeling.Ontology;
import dev.vigil.labeling.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one track, the reader standing at its start, and leaves the reader at its end. */
final class CvatTrack {

    private static final Set<String> OF_VALUES = Set.of(CvatNames.ORIGIN, CvatNames.CONFIDENCE, CvatNames.OUT_OF_FRAME);

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[;,]");

    private final XMLStreamReader xml;
    private final String path;
    private final ForeignTracks tracks;
    private final Map<String, String> types;
    private final Losses losses;
    private final String label;
    private final List<CvatShape> shapes = new ArrayList<>();
    private boolean points;

    /**
     * @param path of the track, as in XPath
     * @param types of the driver's attributes by name
     */
    CvatTrack(XMLStreamReader xml, String path, ForeignTracks tracks, Map<String, String> types, Losses losses) {
        this.xml = xml;
        this.path = path;
        this.tracks = tracks;
        this.types = types;
        this.losses = losses;
        this.label = attribute("label");
    }

    void read() throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "box" -> add(box());
                    case "skeleton" -> add(skeleton());
                    case "points" -> add(pointSet());
                    default -> {
                        losses.add("Of '" + label + "', the shape", xml.getLocalName());
                        SafeXml.skip(xml);
                    }
                }
            }
        }
        shapes.sort(Comparator.comparingInt(CvatShape::frame));
        if (label.equals(CvatNames.DRIVER)) {
            shapes.forEach(shape -> losses.at(path, () -> driver(shape)));
        } else {
            losses.at(path, this::fill);
            shapes.forEach(this::otherAttributes);
        }
    }

    private void add(CvatShape shape) {
        int frames = tracks.shape().frameCount();
        // a track that ends with the video has its end marked one frame later
        if (shape.frame() == frames && !shape.lasts()) {
            return;
        }
        if (shape.frame() < 0 || shape.frame() >= frames) {
            losses.at(path, () -> {
                throw new InvalidLabels("", "frame " + shape.frame() + " is outside the video's " + frames + " frames");
            });
            return;
        }
        shapes.add(shape);
    }

    private CvatShape box() throws XMLStreamException {
        int frame = Integer.parseInt(number("frame"));
        boolean keyframe = flag("keyframe", true);
        boolean outside = flag("outside", false);
        boolean occluded = flag("occluded", false);
        var xy = new int[] {pixels("xtl"), pixels("ytl"), pixels("xbr"), pixels("ybr")};
        if (isRotated()) {
            losses.say("The rotation of '" + label + "' was left out.");
        }
        var attributes = attributes();
        return new CvatShape(frame, keyframe, xy, new Visibility[] {seen(outside, occluded, attributes)}, attributes);
    }

    private boolean isRotated() {
        var rotation = xml.getAttributeValue(null, "rotation");
        return rotation != null && !rotation.matches("0+(\\.0+)?");
    }

    private CvatShape pointSet() throws XMLStreamException {
        points = true;
        int frame = Integer.parseInt(number("frame"));
        boolean keyframe = flag("keyframe", true);
        boolean outside = flag("outside", false);
        boolean occluded = flag("occluded", false);
        int[] xy = pairs(attribute("points"));
        var attributes = attributes();
        var seen = new Visibility[xy.length / 2];
        Arrays.fill(seen, seen(outside, occluded, attributes));
        return new CvatShape(frame, keyframe, xy, seen, attributes);
    }

    private CvatShape skeleton() throws XMLStreamException {
        points = true;
        int frame = Integer.parseInt(number("frame"));
        boolean keyframe = flag("keyframe", true);
        var attributes = new HashMap<String, String>();
        int count = tracks.skeleton(label).map(Ontology.Skeleton::points).orElse(0);
        var xy = new int[2 * count];
        var seen = new Visibility[count];
        Arrays.fill(seen, Visibility.ABSENT);
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "attribute" -> attribute(attributes);
                case "points" -> point(xy, seen);
                default -> throw new InvalidLabels(path + "/skeleton", "has a " + xml.getLocalName());
            }
        }
        return new CvatShape(frame, keyframe, xy, seen, attributes);
    }

    private void point(int[] xy, Visibility[] seen) throws XMLStreamException {
        var name = attribute("label");
        boolean outside = flag("outside", false);
        boolean occluded = flag("occluded", false);
        int[] place = pairs(attribute("points"));
        var attributes = attributes();
        if (!name.matches("0|[1-9]\\d{0,3}") || Integer.parseInt(name) >= seen.length || place.length != 2) {
            losses.add("Of '" + label + "', the point", name);
            return;
        }
        int at = Integer.parseInt(name);
        seen[at] = seen(outside, occluded, attributes);
        System.arraycopy(place, 0, xy, 2 * at, 2);
    }

    private static Visibility seen(boolean outside, boolean occluded, Map<String, String> attributes) {
        return CvatShape.visibility(outside, occluded, "true".equals(attributes.get(CvatNames.OUT_OF_FRAME)));
    }

    /** Puts down each shape and what lies between it and the next one, or the end. */
    private void fill() {
        for (int i = 0; i < shapes.size(); i++) {
            var shape = shapes.get(i);
            put(shape);
            var next = i + 1 < shapes.size() ? shapes.get(i + 1) : null;
            int until = next == null ? tracks.shape().frameCount() : next.frame();
            for (int frame = shape.frame() + 1; frame < until && shape.lasts(); frame++) {
                put(next == null || !next.lasts() ? shape.still(frame) : shape.towards(next, frame));
            }
        }
    }

    private void put(CvatShape shape) {
        if (points) {
            tracks.points(label, shape.frame(), shape.xy(), shape.seen(), shape.sureness());
        } else {
            var xy = shape.xy();
            tracks.box(
                    label,
                    shape.frame(),
                    new int[] {xy[0], xy[1], xy[2] - xy[0], xy[3] - xy[1]},
                    shape.seen()[0],
                    shape.sureness());
        }
    }

    private void driver(CvatShape shape) {
        shape.attributes().forEach((name, value) -> {
            if (name.startsWith(CvatNames.SUBJECT)) {
                tracks.subject(
                        name.substring(CvatNames.SUBJECT.length()), scalar(types.getOrDefault(name, "text"), value));
            } else if (Ontology.layer(name).isEmpty() && !tracks.maps(name, value)) {
                losses.unknown("Of '" + label + "', the attribute", name);
            } else if (value.equals(CvatNames.UNDEFINED) || value.isEmpty()) {
                tracks.layers().declare(name);
            } else {
                tracks.layers().frame(name, shape.frame(), value, Sureness.STATED);
            }
        });
    }

    private void otherAttributes(CvatShape shape) {
        shape.attributes().keySet().stream()
                .filter(name -> !OF_VALUES.contains(name))
                .forEach(name -> losses.add("Of '" + label + "', the attribute", name));
    }

    private static Object scalar(String type, String value) {
        if (type.equals("checkbox")) {
            return Boolean.valueOf(value);
        }
        if (!type.equals("number") || !value.matches("-?\\d{1,15}(\\.\\d{1,17})?(E-?\\d{1,3})?")) {
            return value;
        }
        return value.matches("-?\\d{1,9}") ? (Object) Integer.valueOf(value) : Double.valueOf(value);
    }

    private Map<String, String> attributes() throws XMLStreamException {
        var attributes = new HashMap<String, String>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                attribute(attributes);
            }
        }
        return attributes;
    }

    private void attribute(Map<String, String> into) throws XMLStreamException {
        var name = attribute("name");
        into.put(name, xml.getElementText());
    }

    private String attribute(String name) {
        var value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new InvalidLabels("/annotations/track", "a " + xml.getLocalName() + " has no " + name);
        }
        return value;
    }

    private boolean flag(String name, boolean otherwise) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value.equals("1");
    }

    private String number(String name) {
        var value = attribute(name);
        if (!value.matches("\\d{1,7}")) {
            throw new InvalidLabels("/annotations/track", "a " + name + " is a whole number, not '" + value + "'");
        }
        return value;
    }

    private int pixels(String name) {
        return pixel(attribute(name));
    }

    private static int pixel(String text) {
        try {
            return ForeignTracks.hundredths(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new InvalidLabels("/annotations/track", "coordinates are numbers, not '" + text + "'");
        }
    }

    private static int[] pairs(String text) {
        return BETWEEN_NUMBERS.splitAsStream(text).mapToInt(CvatTrack::pixel).toArray();
    }
}
