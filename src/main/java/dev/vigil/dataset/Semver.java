package dev.vigil.dataset;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The number of a version: major, minor, patch. */
public record Semver(int major, int minor, int patch) implements Comparable<Semver> {

    /** The number of the first version of a dataset. */
    public static final Semver FIRST = new Semver(1, 0, 0);

    private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})");

    /** @throws IllegalArgumentException where the text is not like {@code 2.1.0} */
    public static Semver parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a version is three numbers like 2.1.0, not '" + text + "'");
        }
        return new Semver(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** The next number where clips are gone, or labelled anew where models are measured. */
    public Semver nextMajor() {
        return new Semver(major + 1, 0, 0);
    }

    /** The next number for clips added to what stays as it was. */
    public Semver nextMinor() {
        return new Semver(major, minor + 1, 0);
    }

    /** The next number for labels mended where they are only learned from. */
    public Semver nextPatch() {
        return new Semver(major, minor, patch + 1);
    }

    @Override
    public int compareTo(Semver other) {
        int byMajor = Integer.compare(major, other.major);
        int byMinor = byMajor != 0 ? byMajor : Integer.compare(minor, other.minor);
        return byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
    }

    /** As in {@code 2.1.0}, also over REST. */
    @Override
    @JsonValue
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
