package dev.vigil.review;

import java.util.List;

/** Who has a clip open at this moment, over all web processes. */
public interface Presence {

    /** Where a person's window stands. {@code unsaved} counts gestures that wait in their browser. */
    record Here(String tab, int frame, boolean editing, int unsaved) {}

    /** Another person at the same clip. */
    record Seen(String name, int frame, boolean editing, int unsaved) {}

    /** Says that a window is open; answers everybody else who was seen in the last 25 seconds, by name. */
    List<Seen> seen(long clipId, String person, Here here);

    /** Says that a window was closed. */
    void left(long clipId, String person, String tab);
}
