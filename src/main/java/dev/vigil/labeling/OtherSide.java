package dev.vigil.labeling;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a mirrored picture makes of points: left is right, and a face has its two halves swapped. */
public final class OtherSide {

    /** The iBUG 68 points as they are numbered from one side of the face to the other. */
    private static final int[][] ROWS = {
        {0, 16}, // jaw
        {17, 26}, // brows
        {31, 35}, // nostrils
        {48, 54}, // outer upper lip
        {60, 64}, // inner upper lip
    };

    /** Pairs that do not lie in such a row: eyes, and lower lips, which are numbered backwards. */
    private static final int[][] PAIRS = {
        {36, 45}, {37, 44}, {38, 43}, {39, 42}, {40, 47}, {41, 46}, {55, 59}, {56, 58}, {65, 67}
    };

    private OtherSide() {}

    /** The skeleton that one becomes: that of the other hand or eye, or itself. */
    public static String skeleton(String skeleton) {
        if (skeleton.startsWith("left_")) {
            return "right_" + skeleton.substring("left_".length());
        }
        return skeleton.startsWith("right_") ? "left_" + skeleton.substring("right_".length()) : skeleton;
    }

    /** A name with its left and right changed over: {@code only_left} is {@code only_right}. */
    public static String name(String name) {
        return Arrays.stream(name.split("_"))
                .map(word -> word.equals("left") ? "right" : word.equals("right") ? "left" : word)
                .collect(Collectors.joining("_"));
    }

    /** The point of {@link #skeleton} that one becomes. Eyes run from their inner corner on, hands from the wrist: no change. */
    public static int point(String skeleton, int point) {
        return switch (skeleton) {
            case "face68" -> face(point);
            case "irises2" -> 1 - point;
            default -> point;
        };
    }

    private static int face(int point) {
        for (var row : ROWS) {
            if (row[0] <= point && point <= row[1]) {
                return row[0] + row[1] - point;
            }
        }
        for (var pair : PAIRS) {
            if (pair[0] == point || pair[1] == point) {
                return pair[0] + pair[1] - point;
            }
        }
        return point;
    }
}
