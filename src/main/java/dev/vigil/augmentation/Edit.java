package dev.vigil.augmentation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done to a video; its parameters are numbers within ranges. */
public enum Edit {
    NIR_LOOK(
            Group.LIGHT,
            "Near infrared look",
            "Colours become grey as under a 940 nm LED, brightest in the middle.",
            number("fall_off", "share", 0, 0.95, 0.5, "how much darker the corners are"),
            number("noise", "grey levels", 0, 40, 4, "standard deviation of what the sensor adds")),
    LOW_LIGHT(
            Group.LIGHT,
            "Low light",
            "Less light, and the noise that comes with it.",
            number("light", "share", 0.02, 1, 0.25, "of the light that is left"),
            number("noise", "grey levels", 0, 40, 3, "standard deviation of read noise")),
    FLICKER(
            Group.LIGHT,
            "Exposure flicker",
            "Brightness that goes up and down, as under street lamps.",
            number("depth", "share", 0.02, 0.9, 0.3, "from the mean to the darkest"),
            number("frequency", "Hz", 0.1, 15, 2, "")),
    SUN_GLARE(
            Group.LIGHT,
            "Sun glare",
            "A source of light in the picture, with a halo and a veil over all.",
            number("x", "share", 0, 1, 0.8, "of the width"),
            number("y", "share", 0, 1, 0.15, "of the height"),
            number("radius", "share", 0.02, 1, 0.25, "of the width, to half the brightness"),
            number("strength", "share", 0.05, 1, 0.7, "")),
    LENS_DIRT(
            Group.LENS,
            "Lens dirt",
            "Blurred spots that stand still.",
            number("spots", "", 1, 60, 12, ""),
            number("size", "share", 0.005, 0.3, 0.05, "of the width"),
            number("strength", "share", 0.05, 1, 0.5, "of the light that they take")),
    FOG(Group.LENS, "Fog", "A misted lens.", number("strength", "share", 0.05, 0.95, 0.4, "")),
    MOTION_BLUR(
            Group.LENS,
            "Motion blur",
            "The camera shook while the shutter was open.",
            number("length", "px", 2, 60, 9, ""),
            number("angle", "°", 0, 180, 0, "from the horizontal")),
    NOISE(
            Group.LENS,
            "Sensor noise",
            "Other noise on every frame.",
            number("noise", "grey levels", 0.5, 60, 8, "standard deviation")),
    COMPRESSION(Group.LENS, "Compression", "Each frame through JPEG and back.", number("quality", "%", 1, 95, 20, "")),
    GLASSES_GLARE(
            Group.FACE,
            "Glare on glasses",
            "Bright reflections where spectacle lenses are; needs face landmarks.",
            number("size", "share", 0.1, 1.2, 0.5, "of the distance between the eyes"),
            number("strength", "share", 0.1, 1, 0.8, "from 0.5 on the eye counts as occluded")),
    OCCLUDER(
            Group.FACE,
            "Occluder",
            "A dark patch that follows a part of the face; needs face landmarks.",
            choice("part", 2, 2, "0 right eye, 1 left eye, 2 mouth"),
            number("size", "share", 0.3, 3, 1.2, "of the part's width"),
            number("grey", "grey levels", 0, 255, 40, "")),
    CROP(
            Group.GEOMETRY,
            "Crop",
            "A part of the picture.",
            number("left", "share", 0, 0.9, 0.1, ""),
            number("top", "share", 0, 0.9, 0.1, ""),
            number("width", "share", 0.1, 1, 0.8, ""),
            number("height", "share", 0.1, 1, 0.8, "")),
    SCALE(Group.GEOMETRY, "Scale", "Smaller or larger.", number("factor", "", 0.1, 4, 0.5, "")),
    ROTATE(
            Group.GEOMETRY,
            "Rotate",
            "About the middle, the size unchanged.",
            number("angle", "°", -45, 45, 5, "counter-clockwise")),
    MIRROR(Group.GEOMETRY, "Mirror", "Left becomes right, in the picture and in every label."),
    DROP_FRAMES(
            Group.TIME,
            "Drop frames",
            "Frames that never came; the times of the others stay.",
            number("share", "share", 0.01, 0.9, 0.1, "of all frames")),
    FREEZE_FRAMES(
            Group.TIME,
            "Freeze frames",
            "The picture stands still for a moment.",
            number("share", "share", 0.01, 0.9, 0.1, "of all frames"),
            number("length", "frames", 1, 120, 5, "of each moment"));

    /** What an edit changes. */
    public enum Group {
        LIGHT,
        LENS,
        FACE,
        GEOMETRY,
        TIME
    }

    /**
     * A number that an edit takes.
     *
     * @param usual where nothing is said
     * @param choice whether the numbers between two whole ones mean nothing, and neighbours have nothing in common
     */
    public record Parameter(
            String name, String unit, double least, double most, double usual, String about, boolean choice) {}

    private final Group group;
    private final String title;
    private final String about;
    private final List<Parameter> parameters;

    Edit(Group group, String title, String about, Parameter... parameters) {
        this.group = group;
        this.title = title;
        this.about = about;
        this.parameters = List.of(parameters);
    }

    /** The name in recipes. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Edit> ofWire(String wire) {
        return Arrays.stream(values()).filter(edit -> edit.wire().equals(wire)).findFirst();
    }

    public Group group() {
        return group;
    }

    public String title() {
        return title;
    }

    public String about() {
        return about;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    private static Parameter number(String name, String unit, double least, double most, double usual, String about) {
        return new Parameter(name, unit, least, most, usual, about, false);
    }

    private static Parameter choice(String name, double most, double usual, String about) {
        return new Parameter(name, "", 0, most, usual, about, true);
    }
}
